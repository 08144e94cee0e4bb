package vn.congdoan.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
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
