package org.carerelay.clinic;

/**
 * A change of rota, absences or hours that cannot be. The message is one sentence for whoever asked for it, without
 * names; nothing was saved.
 */
public class ClinicTimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field name of the question of which the answer does not fit */
    public ClinicTimeException(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
