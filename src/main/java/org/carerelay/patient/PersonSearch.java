package org.carerelay.patient;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerelay.kernel.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records that may be of a person who registers. For the clinic only: nobody outside may ask. */
@Service
public class PersonSearch {

    /** More than this share a key only where a clinic writes its own number or address into every record. */
    private static final int MOST = 50;

    private static final int CHUNK = 500;

    private final JdbcClient database;
    private final PatientRepository patients;

    PersonSearch(JdbcClient database, PatientRepository patients) {
        this.database = database;
        this.patients = patients;
    }

    /**
     * Records that share a name that sounds alike and a birth date, possibly with digits the wrong way round, or an
     * e-mail address, a phone number or a number with an insurer.
     *
     * @return at most 50, those that share most first
     */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Person person) {
        List<UUID> ids = database
                .sql("select patient_id from patient_key where key_value in (:keys)"
                        + " group by patient_id order by count(*) desc, patient_id limit " + MOST)
                .param("keys", PersonKeys.of(person))
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .toList();
        return patients.findAllById(ids).stream()
                .sorted((one, other) -> Integer.compare(
                        ids.indexOf(one.id().value()), ids.indexOf(other.id().value())))
                .map(found -> new Candidate(found.id(), found.person()))
                .toList();
    }

    /** A record that may be of the same person. */
    public record Candidate(PatientId id, Person person) {}

    /** Keeps the keys of a record in step with it, in the transaction of its change. */
    @Transactional(propagation = Propagation.MANDATORY)
    void index(Patient patient) {
        database.sql("delete from patient_key where patient_id = :id")
                .param("id", patient.id().toString())
                .update();
        for (String key : PersonKeys.of(patient.person())) {
            database.sql("insert into patient_key (key_value, patient_id) values (:key, :id)")
                    .param("key", key)
                    .param("id", patient.id().toString())
                    .update();
        }
    }

    /**
     * Indexes records that were stored before there were keys.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean indexSome() {
        Set<UUID> missing = database
                .sql("select id from patient where not exists"
                        + " (select 1 from patient_key where patient_id = patient.id) limit " + CHUNK)
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        patients.findAllById(missing).forEach(this::index);
        return missing.size() == CHUNK;
    }
}
