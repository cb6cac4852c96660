package org.carerelay.platform.engine;

import java.nio.charset.StandardCharsets;

/**
 * A BPMN, DMN or form file.
 *
 * @param path below the models folder, for example {@code processes/messaging/MessageTriageProcess.bpmn}
 * @param text its content with plain line ends, so that a checkout on another system is no change
 */
record ModelFile(String path, String text) {

    static ModelFile of(String path, byte[] content) {
        return new ModelFile(path, new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** Name of the file without folders: what the deployment calls it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isProcess() {
        return path.endsWith(".bpmn");
    }

    boolean isDecision() {
        return path.endsWith(".dmn");
    }

    boolean isForm() {
        return path.endsWith(".form");
    }
}
