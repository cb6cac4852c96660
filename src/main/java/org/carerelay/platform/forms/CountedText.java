package org.carerelay.platform.forms;

/** Text that may be read a limited number of times: stops a regular expression that would backtrack for minutes. */
final class CountedText implements CharSequence {

    private final String text;
    private int readsLeft;

    CountedText(String text, int reads) {
        this.text = text;
        this.readsLeft = reads;
    }

    @Override
    public char charAt(int index) {
        readsLeft--;
        if (readsLeft < 0) {
            throw new ReadTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The limit is used up. */
    static final class ReadTooOften extends RuntimeException {}
}
