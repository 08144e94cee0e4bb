package vn.congdoan.membership.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Puts the documents on record where they aren't yet, in one order for all, so that two who record the same wait for
     * each other in line.
     *
     * @return what stands under the number of each: another document of the same year where {@link Document#isOf} says no
     */
    @Transactional(TxType.MANDATORY)
    public Map<Citation, Document> cite(Collection<Citation> citations) {
        if (citations.isEmpty()) {
            return Map.of();
        }
        var sorted = citations.stream().distinct().sorted(Citation.ORDER).toList();
        var issuers = sorted.stream().map(Citation::issuerCode).toArray(String[]::new);
        var years = sorted.stream().map(Citation::year).toArray(Integer[]::new);
        var numbers = sorted.stream().map(each -> each.document().number()).toArray(String[]::new);
        getEntityManager()
                .createNativeQuery("""
                        insert into document (id, issuer_code, year, number, issued_on)
                        select * from unnest(:ids, :issuers, :years, :numbers, :dates)
                        on conflict on constraint document_number do nothing
                        """)
                .setParameter(
                        "ids", sorted.stream().map(each -> Identifiers.next()).toArray(UUID[]::new))
                .setParameter("issuers", issuers)
                .setParameter("years", years)
                .setParameter("numbers", numbers)
                .setParameter(
                        "dates",
                        sorted.stream().map(each -> each.document().issuedOn()).toArray(LocalDate[]::new))
                .executeUpdate();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select document.*
                        from document
                        join (select distinct * from unnest(:issuers, :years, :numbers)
                              as wanted (issuer_code, year, number)) wanted using (issuer_code, year, number)
                        """, Document.class)
                .setParameter("issuers", issuers)
                .setParameter("years", years)
                .setParameter("numbers", numbers)
                .getResultList();
        Map<List<Object>, Document> found = rows.stream()
                .map(Document.class::cast)
                .collect(Collectors.toMap(Document::place, document -> document));
        return sorted.stream()
                .collect(Collectors.toMap(
                        citation -> citation, citation -> Objects.requireNonNull(found.get(citation.place()))));
    }
}
