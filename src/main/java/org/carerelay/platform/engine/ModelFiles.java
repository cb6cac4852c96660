package org.carerelay.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models that come with the application: those in the folder of the setting {@code carerelay.models}, else those
 * beside the working directory, else those in the jar.
 */
@Component
class ModelFiles {

    private static final List<String> FOLDERS = List.of("processes", "forms");
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form");

    private final String folder;

    ModelFiles(@Value("${carerelay.models:}") String folder) {
        this.folder = folder;
    }

    List<ModelFile> all() {
        try {
            if (!folder.isBlank()) {
                return in(Path.of(folder));
            }
            return Files.isDirectory(Path.of("processes")) ? in(Path.of("")) : inJar();
        } catch (IOException e) {
            throw new UncheckedIOException("the models cannot be read", e);
        }
    }

    private static List<ModelFile> in(Path root) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (String part : FOLDERS) {
            Path start = root.resolve(part);
            if (!Files.isDirectory(start)) {
                throw new IOException("there is no folder " + start.toAbsolutePath()
                        + ": CARERELAY_MODELS must name the folder that holds processes and forms");
            }
            try (Stream<Path> found = Files.walk(start)) {
                for (Path file : found.filter(ModelFiles::isModel).sorted().toList()) {
                    String path = part + "/" + start.relativize(file).toString().replace('\\', '/');
                    files.add(ModelFile.of(path, Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static boolean isModel(Path file) {
        return ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }

    private static List<ModelFile> inJar() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new ArrayList<ModelFile>();
        for (String part : FOLDERS) {
            for (String ending : ENDINGS) {
                for (Resource resource : resolver.getResources("classpath:" + part + "/**/*" + ending)) {
                    String url = resource.getURL().toString();
                    String path = part + url.substring(url.lastIndexOf("/" + part + "/") + part.length() + 1);
                    files.add(ModelFile.of(path, resource.getContentAsByteArray()));
                }
            }
        }
        files.sort(Comparator.comparing(ModelFile::path));
        return files;
    }
}
