package org.carerelay.welfare;

import org.carerelay.patient.ActsFor;

/**
 * A physician's question as a person on the portal sees it.
 *
 * @param about whom it is about, and what the reader is to them
 * @param waits whether an answer is wanted now
 */
public record WelfareQuestion(UpdateView update, ActsFor about, boolean waits) {}
