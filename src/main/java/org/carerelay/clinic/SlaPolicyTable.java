package org.carerelay.clinic;

/** The table of due times and helpers as analysts last deployed it. */
public interface SlaPolicyTable {

    /**
     * The first row that fits.
     *
     * @throws IllegalStateException with a sentence when there is no table, no row fits or a cell cannot be read
     */
    SlaRule ruleFor(SlaQuestion question);
}
