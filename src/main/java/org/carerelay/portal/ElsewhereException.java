package org.carerelay.portal;

/** Something else comes before this page. */
class ElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    ElsewhereException(String path) {
        super("another page comes first");
        this.path = path;
    }

    String path() {
        return path;
    }
}
