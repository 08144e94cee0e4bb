package vn.congdoan.membership.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.contracts.event.DocumentReference;

/** A numbered document of an organization: a decision, a plan. */
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

    public UUID id() {
        return id;
    }

    public String issuerCode() {
        return issuerCode;
    }

    public CitedDocument cited() {
        return new CitedDocument(number, issuedOn);
    }

    /** See {@link Citation#place()}. */
    List<Object> place() {
        return List.of(issuerCode, year, number);
    }

    /** Whether it is what was meant, and not another of the same number. */
    public boolean isOf(CitedDocument meant) {
        return cited().equals(meant);
    }

    public DocumentReference reference() {
        return new DocumentReference(number, issuedOn);
    }
}
