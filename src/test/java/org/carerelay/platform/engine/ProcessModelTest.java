package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything in {@code processes/} passes the gate with the beans of the application. */
@JourneyTest
@DisplayName("The shipped models")
class ProcessModelTest {

    private final ModelGate gate;
    private final List<ModelFile> files;

    ProcessModelTest(@Autowired BuildingBlocks blocks, @Autowired ModelFiles models) {
        this.files = models.all();
        this.gate = new ModelGate(blocks, ModelGate.candidate(files));
    }

    @TestFactory
    Stream<DynamicTest> have_no_fault() {
        return ModelBundle.of(files).stream()
                .map(bundle -> DynamicTest.dynamicTest(bundle.name(), () -> {
                    var candidate = ModelGate.candidate(bundle.files());
                    assertThat(candidate.unreadable()).isEmpty();
                    assertThat(gate.faults(candidate)).isEmpty();
                }));
    }

    @Test
    void are_all_deployed_with_something() {
        var deployed = new HashSet<ModelFile>();
        ModelBundle.of(files).forEach(bundle -> deployed.addAll(bundle.files()));

        assertThat(files).as("files that no process uses").allMatch(deployed::contains);
    }

    @Test
    void have_names_of_their_own() {
        assertThat(files).extracting(ModelFile::name).doesNotHaveDuplicates();
    }
}
