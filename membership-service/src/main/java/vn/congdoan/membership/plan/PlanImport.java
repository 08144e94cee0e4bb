package vn.congdoan.membership.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.imports.Cells;
import vn.congdoan.membership.imports.ImportKind;
import vn.congdoan.membership.imports.Importable;
import vn.congdoan.membership.imports.Outcome;
import vn.congdoan.membership.imports.Prepared;
import vn.congdoan.membership.imports.Rows;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.OrganizationCode;
import vn.congdoan.membership.organization.Organizations;
import vn.congdoan.membership.table.Column;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/**
 * Plans from a file, by the rules of {@link PlanAssignment}: a later document revises the plan that is there. Rows have no
 * columns for measures, milestones and programmes; a plan that they revise keeps its own, as far as they still go with the row's
 * targets: a row that asks for less than a milestone does is refused.
 */
@ApplicationScoped
class PlanImport implements Importable<PlanImport.Row> {

    private static final TableSchema SCHEMA = new TableSchema(
            "plans",
            "Kế hoạch",
            List.of(
                    Column.integer("year", "Năm", "2021").needed(),
                    Column.text(
                                    "organizationCode",
                                    "Mã tổ chức công đoàn",
                                    "HN-CAUGIAY",
                                    "Mã công đoàn cấp trên",
                                    "Mã tổ chức",
                                    "Organization")
                            .needed(),
                    Column.text("documentNumber", "Số kế hoạch", "09/KH-LĐLĐ", "Số văn bản", "Kế hoạch số")
                            .needed(),
                    Column.date("documentIssuedOn", "Ngày kế hoạch", "28/01/2021", "Ngày văn bản", "Ngày ban hành")
                            .needed(),
                    Column.integer("newUnions", "Chỉ tiêu CĐCS thành lập mới", "27", "CĐCS thành lập mới"),
                    Column.integer("newMembers", "Chỉ tiêu kết nạp đoàn viên", "1450", "Kết nạp đoàn viên")));

    private final Rows rows;
    private final PlanAssignment assignment;
    private final Organizations organizations;

    PlanImport(Rows rows, PlanAssignment assignment, Organizations organizations) {
        this.rows = rows;
        this.assignment = assignment;
        this.organizations = organizations;
    }

    /** A plan as a row says it. */
    record Row(
            @NotNull @Min(1990) @Max(2100) Integer year,
            @NotNull @OrganizationCode String organizationCode,
            @Valid PlanAssignmentRequest plan) {}

    @Override
    public ImportKind kind() {
        return ImportKind.PLANS;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.CITY_OFFICER);
    }

    @Override
    public Prepared<Row> prepare(TableRow row) {
        return rows.prepare(SCHEMA, row, PlanImport::request, PlanImport::errors, PlanImport::said);
    }

    @NullUnmarked // As in the body of a request, what is missing is null until the constraints are checked.
    private static Row request(Cells cells) {
        return new Row(
                cells.integer("year"),
                cells.text("organizationCode"),
                new PlanAssignmentRequest(
                        new CitedDocument(cells.text("documentNumber"), cells.date("documentIssuedOn")),
                        new Targets(cells.integer("newUnions"), cells.integer("newMembers"), null, null),
                        null));
    }

    private static List<Invalid> errors(Row row) {
        var targets = row.plan().targets();
        return targets.newUnions() == null && targets.newMembers() == null
                ? List.of(Invalid.at("/newUnions", "targets.required"))
                : List.of();
    }

    private static Rows.Said<Row> said(Row row) {
        return new Rows.Said<>(row, Prepared.name(row.year(), row.organizationCode()), Prepared.name(row.plan()));
    }

    /** One by one: there is one for each organization and year, and each may revise another. */
    @Override
    public List<Outcome> record(List<Prepared<Row>> prepared, Jurisdiction jurisdiction) {
        var places = organizations.ofCodes(
                prepared.stream().map(each -> each.said().organizationCode()).collect(Collectors.toSet()));
        return prepared.stream()
                .map(each -> record(each.said(), places.get(each.said().organizationCode()), jurisdiction))
                .toList();
    }

    private Outcome record(Row row, @Nullable Organization organization, Jurisdiction jurisdiction) {
        if (organization == null) {
            return Outcome.refused(Invalid.at("/organizationCode", "organization.unknown", row.organizationCode()));
        }
        if (!jurisdiction.covers(organization)) {
            return Outcome.refused(Invalid.at("/organizationCode", "organization.outside"));
        }
        try {
            return assignment
                    .putForRegister(row.year(), organization, row.plan())
                    .fact()
                    .map(Outcome::accepted)
                    .orElseGet(Outcome::unchanged);
        } catch (Problem refused) {
            return refused.type() == ProblemType.ORGANIZATION_CLOSED
                    ? Outcome.refused(Invalid.at(
                            "/year",
                            "organization.closed",
                            organization.closedOn().orElseThrow()))
                    : Outcome.refused(refused.errors());
        }
    }
}
