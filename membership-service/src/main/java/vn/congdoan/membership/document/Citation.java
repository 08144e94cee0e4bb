package vn.congdoan.membership.document;

import java.util.Comparator;
import java.util.List;
import vn.congdoan.http.Invalid;

/**
 * A document as a fact cites it.
 *
 * @param issuerCode the organization that issued it
 */
public record Citation(String issuerCode, CitedDocument document) {

    static final Comparator<Citation> ORDER = Comparator.comparing(Citation::issuerCode)
            .thenComparing(Citation::year)
            .thenComparing(citation -> citation.document().number())
            .thenComparing(citation -> citation.document().issuedOn());

    int year() {
        return document.issuedOn().getYear();
    }

    /** Under which there is one document at most. */
    List<Object> place() {
        return List.of(issuerCode, year(), document.number());
    }

    /**
     * What is wrong with it where the number names another.
     *
     * @param pointer of the field with the number
     */
    public Invalid taken(Document other, String pointer) {
        return Invalid.at(
                pointer,
                "document-number.taken",
                document.number(),
                other.cited().issuedOn());
    }
}
