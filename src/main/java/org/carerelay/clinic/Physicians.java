package org.carerelay.clinic;

import java.util.Optional;

/** The doctors who work at the clinic now. */
public interface Physicians {

    /**
     * Given and family name, without a title.
     *
     * @param staff user id
     * @return empty when nobody has this id, and when the person is no doctor here, or no longer
     */
    Optional<String> nameOf(String staff);
}
