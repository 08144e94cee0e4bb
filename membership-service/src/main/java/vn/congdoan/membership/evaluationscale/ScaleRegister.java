package vn.congdoan.membership.evaluationscale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: scales are looked up. */
@ApplicationScoped
class ScaleRegister {

    private final EvaluationScales scales;
    private final Organizations organizations;

    ScaleRegister(EvaluationScales scales, Organizations organizations) {
        this.scales = scales;
        this.organizations = organizations;
    }

    @Transactional
    EvaluationScaleView get(String organizationCode, String code, int version) {
        return scales.version(organizations.get(organizationCode).code(), code, version)
                .map(EvaluationScale::view)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * By root, code and version.
     *
     * @param organization whose root's scales these are; null for all
     */
    @Transactional
    Page<EvaluationScaleView> page(@Nullable String organization, PageQuery page) {
        var root = organizations
                .filter("organization", organization)
                .map(Organization::rootCode)
                .orElse(null);
        var after = page.after(3).map(ScaleRegister::place).orElse(null);
        return Page.of(
                scales.page(root, after, page.limit() + 1),
                page.limit(),
                EvaluationScale::view,
                scale -> Cursor.after(scale.organizationCode(), scale.code(), scale.version()));
    }

    private static EvaluationScales.Place place(List<String> key) {
        try {
            return new EvaluationScales.Place(key.get(0), key.get(1), Integer.parseInt(key.get(2)));
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }
}
