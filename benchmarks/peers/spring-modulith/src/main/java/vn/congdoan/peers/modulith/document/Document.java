package vn.congdoan.peers.modulith.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.DocumentReference;

/** A numbered document of an organization. */
@Entity
@Table(name = "document")
@NullUnmarked // The persistence provider fills the fields.
@SuppressWarnings("unused") // Some fields are read by queries only.
public class Document {

    @Id
    private UUID id;

    private String issuerCode;
    private int year;
    private String number;
    private LocalDate issuedOn;

    protected Document() {}

    LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** As events name it. */
    public DocumentReference reference() {
        return new DocumentReference(number, issuedOn);
    }
}
