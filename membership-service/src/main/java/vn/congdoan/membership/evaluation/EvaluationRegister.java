package vn.congdoan.membership.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: evaluations are looked up, as the present caller may see them. */
@ApplicationScoped
class EvaluationRegister {

    private final Evaluations evaluations;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    EvaluationRegister(Evaluations evaluations, Jurisdiction jurisdiction, Caller caller) {
        this.evaluations = evaluations;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @Transactional
    EvaluationView get(UUID id) {
        return show(evaluations.revisions(id, Integer.MAX_VALUE, 1).get(0));
    }

    /** The latest first. */
    @Transactional
    Page<EvaluationView> revisions(UUID id, PageQuery page) {
        var before = page.after(1).map(key -> number(key.get(0))).orElse(Integer.MAX_VALUE);
        return Page.of(
                evaluations.revisions(id, before, page.limit() + 1),
                page.limit(),
                this::show,
                evaluation -> Cursor.after(evaluation.revision()));
    }

    /** In the order in which they were first recorded. */
    @Transactional
    Page<EvaluationView> page(EvaluationFilter filter, PageQuery page) {
        return Page.of(
                evaluations.page(filter, page),
                page.limit(),
                this::show,
                evaluation -> Cursor.after(evaluation.evaluationId()));
    }

    private EvaluationView show(Evaluation evaluation) {
        return evaluation.view(caller.has(Roles.AUDITOR) || jurisdiction.covers(evaluation));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }
}
