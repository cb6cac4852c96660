package org.carerelay.platform.engine;

/** Looks at the files of one deployment for one kind of fault. */
interface ModelCheck {

    void check(Candidate candidate, Faults faults);
}
