package vn.congdoan.membership.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** The employers on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
public class Enterprises implements PanacheRepositoryBase<Enterprise, UUID>, VisibleRecords {

    private static final String IN_SIGHT = "organizationCode in (select code from Organization where path like :sight)";

    /** Of a survey {@code s}: that none of its enterprise is of a later day, or of the same and recorded later. */
    private static final String LATEST =
            "not exists (select 1 from Survey later where later.enterpriseId = s.enterpriseId"
                    + " and (later.surveyedOn > s.surveyedOn or (later.surveyedOn = s.surveyedOn and later.id > s.id)))";

    private final Jurisdiction jurisdiction;

    Enterprises(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The enterprise that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Enterprise get(UUID id) {
        return inSight(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The enterprise that a path names, as it is shown to callers. */
    @Transactional
    EnterpriseView view(UUID id) {
        var enterprise = get(id);
        return enterprise.view(latestSurveys(List.of(enterprise)).get(id));
    }

    /**
     * The enterprise that a request's field names.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public Enterprise at(String pointer, UUID id) {
        return inSight(id).orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "enterprise.unknown", id)));
    }

    /** Those of the tax codes, by these, wherever they are registered. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Enterprise> ofTaxCodes(Collection<String> taxCodes) {
        return list("taxCode in ?1", taxCodes).stream()
                .collect(Collectors.toMap(Enterprise::taxCode, enterprise -> enterprise));
    }

    /** Whether it is there for the one whose jurisdiction it is. */
    @Transactional(TxType.MANDATORY)
    public boolean isInSight(Enterprise enterprise, Jurisdiction viewer) {
        var criteria = new Criteria()
                .and("id = :id", "id", enterprise.id())
                .and(IN_SIGHT, "sight", viewer.sight().subtree());
        return viewer.sight().subtree() == null || count(criteria.where(), criteria.parameters()) > 0;
    }

    @Override
    public String collection() {
        return "enterprises";
    }

    @Override
    public boolean contains(UUID id) {
        return inSight(id).isPresent();
    }

    private Optional<Enterprise> inSight(UUID id) {
        var criteria = new Criteria()
                .and("id = :id", "id", id)
                .and(IN_SIGHT, "sight", jurisdiction.sight().subtree());
        return find(criteria.where(), criteria.parameters()).singleResultOptional();
    }

    @Transactional
    Page<EnterpriseView> page(EnterpriseFilter filter, PageQuery page) {
        var criteria = new Criteria()
                .and(
                        IN_SIGHT,
                        "sight",
                        jurisdiction
                                .sight("organization", filter.organization())
                                .subtree())
                .and("taxCode = :taxCode", "taxCode", filter.taxCode())
                .and("kind = :kind", "kind", filter.kind())
                .and("sector = :sector", "sector", filter.sector())
                .and(
                        "(select count(*) from GrassrootsUnion u where u.enterpriseId = e.id and u.dissolvedOn is null) = :unionized",
                        "unionized",
                        filter.unionized() == null ? null : filter.unionized() ? 1L : 0L)
                .and(
                        "(case when exists (select 1 from Survey s where s.enterpriseId = e.id) then 1 else 0 end) = :surveyed",
                        "surveyed",
                        filter.surveyed() == null ? null : filter.surveyed() ? 1 : 0)
                .and(
                        "exists (select 1 from Survey s where s.enterpriseId = e.id and s.classification = :classification and "
                                + LATEST + ")",
                        "classification",
                        filter.classification())
                .andContains("name", filter.q())
                .andAfter("id", page);
        var found = find("from Enterprise e " + criteria.orderedBy("id"), criteria.parameters())
                .range(0, page.limit())
                .list();
        var surveys = latestSurveys(found);
        return Page.of(
                found,
                page.limit(),
                enterprise -> enterprise.view(surveys.get(enterprise.id())),
                enterprise -> Cursor.after(enterprise.id()));
    }

    /** What the latest surveys of the enterprises found, by these; of one day it is the one recorded last. */
    private Map<UUID, LatestSurvey> latestSurveys(Collection<Enterprise> surveyed) {
        return getEntityManager()
                .createQuery(
                        "select s.enterpriseId, s.surveyedOn, s.headcount, s.readiness, s.classification from Survey s"
                                + " where s.enterpriseId in :ids and " + LATEST,
                        Object[].class)
                .setParameter("ids", surveyed.stream().map(Enterprise::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new LatestSurvey(
                                (LocalDate) row[1], (Integer) row[2], (Readiness) row[3], (EnterpriseClassification)
                                        row[4])));
    }
}
