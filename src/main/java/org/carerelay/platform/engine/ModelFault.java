package org.carerelay.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a model from being deployed, said to the person who drew it.
 *
 * @param file name of the file without its folder
 * @param element id of the element or key of the field, if it is about one
 * @param sentence which element, what is wrong and what to do
 */
public record ModelFault(String file, @Nullable String element, String sentence) {

    @Override
    public String toString() {
        return file + ": " + sentence;
    }
}
