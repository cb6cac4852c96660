package org.carerelay.welfare;

/** Nobody waits for this answer: it was given, the time is over, or staff stopped asking. */
public class UpdateClosedException extends RuntimeException {}
