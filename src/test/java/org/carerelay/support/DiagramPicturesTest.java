package org.carerelay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows the models as they are: each picture says from which text of the model it was drawn. */
class DiagramPicturesTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path PICTURES = Path.of("src", "docs", "diagrams");

    static List<Path> models() throws IOException {
        try (var files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_has_a_picture_of_its_present_text(Path model) throws IOException, NoSuchAlgorithmException {
        String name = MODELS.relativize(model).toString().replace(".bpmn", ".svg");
        Path picture = PICTURES.resolve(name);

        assertThat(picture)
                .as("draw %s and stamp it, as the README says", model)
                .isRegularFile();
        assertThat(Files.readString(picture))
                .as("%s shows an older %s: draw it again and stamp it, as the README says", picture, model)
                .endsWith("<!-- model sha256 " + hash(model) + " -->\n");
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_readme_shows_every_model(Path model) throws IOException {
        String picture = PICTURES.resolve(MODELS.relativize(model)).toString().replace(".bpmn", ".svg");

        assertThat(Files.readString(Path.of("README.md"))).contains("(" + picture + ")");
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
