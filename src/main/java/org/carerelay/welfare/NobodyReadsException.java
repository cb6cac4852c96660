package org.carerelay.welfare;

/** Nobody reads the portal for this patient: asking there would be asking nobody. */
public class NobodyReadsException extends RuntimeException {}
