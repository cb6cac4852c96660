package org.carerelay.patient;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes records that are older than the search for people findable. Any number of nodes may do so at the same time. */
@Component
class PersonIndex {

    private final PersonSearch search;

    PersonIndex(PersonSearch search) {
        this.search = search;
    }

    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        boolean more = true;
        while (more) {
            more = indexSome();
        }
    }

    private boolean indexSome() {
        try {
            return search.indexSome();
        } catch (DataIntegrityViolationException anotherNodeIsAtIt) {
            return true;
        }
    }
}
