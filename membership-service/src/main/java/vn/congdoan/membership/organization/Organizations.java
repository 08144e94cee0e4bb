package vn.congdoan.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.SearchText;
import vn.congdoan.membership.listing.Criteria;

/** The organizations on record. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, String> {

    /**
     * The organization that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Organization get(String code) {
        return findByIdOptional(code).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The organization that a path names, as it is shown to callers. */
    @Transactional
    OrganizationView view(String code) {
        return get(code).view();
    }

    /**
     * The organization that a request's field names.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public Organization at(String pointer, String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "organization.unknown", code)));
    }

    /**
     * The organization that a request's field names, held open until the transaction ends: others may hold it too, nobody
     * may close it.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} at the pointer
     */
    public Organization holdAt(String pointer, String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.invalid(Invalid.at(pointer, "organization.unknown", code)));
    }

    /**
     * The organization that a path names, held as by {@link #holdAt}.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Organization hold(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The organization that a path names, which nobody else may hold until the transaction ends.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Organization toChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** @throws Problem {@link ProblemType#ORGANIZATION_CLOSED} where it takes no facts of that date */
    public void requireOpen(Organization organization, LocalDate on) {
        organization.closedBy(on).ifPresent(closedOn -> {
            throw Problem.of(ProblemType.ORGANIZATION_CLOSED, closedOn);
        });
    }

    /**
     * The same, naming the field that brought the caller there.
     *
     * @throws Problem {@link ProblemType#ORGANIZATION_CLOSED} at the pointer
     */
    public void requireOpen(String pointer, Organization organization, LocalDate on) {
        organization.closedBy(on).ifPresent(closedOn -> {
            throw Problem.of(ProblemType.ORGANIZATION_CLOSED, closedOn)
                    .at(List.of(Invalid.at(pointer, "organization.closed", closedOn)));
        });
    }

    /**
     * The organization that a list's filter names, if it does.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} for the parameter
     */
    public Optional<Organization> filter(String parameter, @Nullable String code) {
        return Optional.ofNullable(code).map(given -> findByIdOptional(given)
                .orElseThrow(() -> Problem.invalid(Invalid.parameter(parameter, "organization.unknown", given))));
    }

    /** Those on record of the codes, by these. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Organization> ofCodes(Collection<String> codes) {
        return list("code in ?1", codes).stream()
                .collect(Collectors.toMap(Organization::code, organization -> organization));
    }

    /** Those on record of the codes, by these, held as by {@link #holdAt}. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Organization> holdOfCodes(Collection<String> codes) {
        // In one order for all, so that two who hold the same never wait for each other in a circle.
        return find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_READ).stream()
                .collect(Collectors.toMap(Organization::code, organization -> organization));
    }

    Page<OrganizationView> page(
            @Nullable String parent, @Nullable OrganizationKind kind, @Nullable SearchText search, PageQuery page) {
        var criteria = new Criteria()
                .and(
                        "parentCode = :parent",
                        "parent",
                        filter("parent", parent).map(Organization::code).orElse(null))
                .and("kind = :kind", "kind", kind)
                .andContains("name", search)
                .and(
                        "code > :after",
                        "after",
                        page.after(1).map(key -> key.get(0)).orElse(null));
        var found = find(criteria.orderedBy("code"), criteria.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(found, page.limit(), Organization::view, organization -> Cursor.after(organization.code()));
    }
}
