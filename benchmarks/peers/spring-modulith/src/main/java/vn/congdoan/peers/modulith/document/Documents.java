package vn.congdoan.peers.modulith.document;

import com.fasterxml.uuid.NoArgGenerator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The documents on record, by issuer, year and number. */
@Component
public class Documents {

    private final DocumentRows rows;
    private final NoArgGenerator identifiers;

    Documents(DocumentRows rows, NoArgGenerator identifiers) {
        this.rows = rows;
        this.identifiers = identifiers;
    }

    /**
     * Puts the document on record where it isn't yet.
     *
     * @throws ResponseStatusException 409 when the number names a document of another date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Document cite(String issuerCode, CitedDocument cited) {
        var year = cited.issuedOn().getYear();
        rows.insertIfAbsent(identifiers.generate(), issuerCode, year, cited.number(), cited.issuedOn());
        var document = rows.findByIssuerCodeAndYearAndNumber(issuerCode, year, cited.number());
        if (!document.getIssuedOn().equals(cited.issuedOn())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, cited.number() + " names a document of " + document.getIssuedOn());
        }
        return document;
    }
}
