package org.carerelay.platform.engine;

/** What a model may refer to by key, beside the files that are deployed with it. */
interface KnownModels {

    boolean hasDecision(String key);

    boolean hasProcess(String key);
}
