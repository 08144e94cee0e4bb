package vn.congdoan.membership.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.Identifiers;

/** The documents on record, by issuer, year and number. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    /**
     * Puts the document on record where it isn't yet.
     *
     * @param issuerCode the organization that issued it
     * @throws Problem {@link ProblemType#DOCUMENT_NUMBER_TAKEN} when the number names a document of another date
     */
    @Transactional(TxType.MANDATORY)
    public Document cite(String issuerCode, CitedDocument cited) {
        // Waits for whoever is just now recording the same number, and then finds what they recorded.
        getEntityManager()
                .createNativeQuery("""
                        insert into document (id, issuer_code, year, number, issued_on)
                        values (:id, :issuer, :year, :number, :issuedOn)
                        on conflict on constraint document_number do nothing
                        """)
                .setParameter("id", Identifiers.next())
                .setParameter("issuer", issuerCode)
                .setParameter("year", cited.issuedOn().getYear())
                .setParameter("number", cited.number())
                .setParameter("issuedOn", cited.issuedOn())
                .executeUpdate();
        var document = find(
                        "issuerCode = ?1 and year = ?2 and number = ?3",
                        issuerCode,
                        cited.issuedOn().getYear(),
                        cited.number())
                .singleResult();
        if (!document.cited().issuedOn().equals(cited.issuedOn())) {
            throw Problem.of(
                    ProblemType.DOCUMENT_NUMBER_TAKEN,
                    cited.number(),
                    document.cited().issuedOn());
        }
        return document;
    }
}
