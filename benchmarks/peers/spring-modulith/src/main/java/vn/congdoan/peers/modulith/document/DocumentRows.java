package vn.congdoan.peers.modulith.document;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of documents. */
interface DocumentRows extends JpaRepository<Document, UUID> {

    /** Waits for whoever is just now recording the same number, and then leaves theirs. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into document (id, issuer_code, year, number, issued_on)
            values (:id, :issuerCode, :year, :number, :issuedOn)
            on conflict on constraint document_number do nothing
            """)
    int insertIfAbsent(UUID id, String issuerCode, int year, String number, LocalDate issuedOn);

    Document findByIssuerCodeAndYearAndNumber(String issuerCode, int year, String number);
}
