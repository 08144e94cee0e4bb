package vn.congdoan.peers.modulith.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;

/** An answer given to a call, and a fingerprint of the call. */
@Entity
@Table(name = "idempotency_key")
@NullUnmarked // The persistence provider fills the fields.
class KeptAnswer implements Persistable<KeptAnswer.Id> {

    /** @param caller the subject of the token that the call came with */
    @Embeddable
    record Id(String caller, String key) {}

    @EmbeddedId
    private Id id;

    private String fingerprint;
    private int status;
    private String location;
    private String body;
    private Instant recordedAt;

    @Transient
    private boolean isNew = true;

    protected KeptAnswer() {}

    KeptAnswer(Id id, String fingerprint, Answer answer, Instant recordedAt) {
        this.id = id;
        set(fingerprint, answer, recordedAt);
    }

    /** Puts another answer in its place. */
    final void set(String fingerprint, Answer answer, Instant recordedAt) {
        this.fingerprint = fingerprint;
        this.status = answer.status();
        this.location = answer.location().toString();
        this.body = answer.body();
        this.recordedAt = recordedAt;
    }

    boolean isOf(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    boolean isOlderThan(Instant moment) {
        return recordedAt.isBefore(moment);
    }

    Answer answer() {
        return new Answer(status, URI.create(location), body);
    }

    @Override
    public Id getId() {
        return id;
    }

    /** Says that the row is to be inserted without a look whether it is there. */
    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void markNotNew() {
        this.isNew = false;
    }
}
