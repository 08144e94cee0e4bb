package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.issuedOn;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.PlanRevision;

/** Plans with their targets and milestones. */
final class PlanTables {

    private static final String ADD_PLANS = """
            insert into plan (organization, year, revision, document_number, document_issued_on,
                              new_unions, new_members, programme_id, position)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::date[],
                                 ?::integer[], ?::integer[], ?::uuid[], ?::bigint[])
            """;

    private static final String ADD_PLAN_MEASURES = """
            insert into plan_measure (organization, year, revision, measure, target)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::bigint[])
            """;

    private static final String ADD_PLAN_MILESTONES = """
            insert into plan_milestone (organization, year, revision, measure, quarter, target)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::integer[], ?::bigint[])
            """;

    private PlanTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_PLANS,
                fold.plans(),
                List.of(
                        text(PlanRevision::organization),
                        integer(PlanRevision::year),
                        integer(PlanRevision::revision),
                        number(PlanRevision::document),
                        issuedOn(PlanRevision::document),
                        integer(plan -> plan.targets().newUnions()),
                        integer(plan -> plan.targets().newMembers()),
                        uuid(PlanRevision::programmeId),
                        bigint(PlanRevision::position)));
        List<Part<PlanRevision, MeasureTarget>> measures =
                Part.of(fold.plans(), plan -> plan.targets().measures());
        Column.send(
                connection,
                ADD_PLAN_MEASURES,
                measures,
                List.of(
                        text(target -> target.whole().organization()),
                        integer(target -> target.whole().year()),
                        integer(target -> target.whole().revision()),
                        text(target -> target.part().measure()),
                        bigint(target -> target.part().target())));
        List<Part<PlanRevision, Milestone>> milestones =
                Part.of(fold.plans(), plan -> plan.targets().milestones());
        Column.send(
                connection,
                ADD_PLAN_MILESTONES,
                milestones,
                List.of(
                        text(milestone -> milestone.whole().organization()),
                        integer(milestone -> milestone.whole().year()),
                        integer(milestone -> milestone.whole().revision()),
                        text(milestone -> milestone.part().measure()),
                        integer(milestone -> milestone.part().quarter()),
                        bigint(milestone -> milestone.part().target())));
    }
}
