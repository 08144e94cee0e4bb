package vn.congdoan.membership.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.imports.Cells;
import vn.congdoan.membership.imports.ImportKind;
import vn.congdoan.membership.imports.Importable;
import vn.congdoan.membership.imports.Outcome;
import vn.congdoan.membership.imports.Prepared;
import vn.congdoan.membership.imports.Rows;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;
import vn.congdoan.membership.table.Column;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/** Employers from a file: by the rules of {@link EnterpriseRegistration}, a set at a time. */
@ApplicationScoped
class EnterpriseImport implements Importable<NewEnterprise> {

    private static final TableSchema SCHEMA = new TableSchema(
            "enterprises",
            "Doanh nghiệp, đơn vị",
            List.of(
                    Column.digits("taxCode", "Mã số thuế", "0101248141", "MST", "Mã số thuế doanh nghiệp")
                            .needed(),
                    Column.text("name", "Tên doanh nghiệp", "Công ty TNHH Sông Tô", "Tên đơn vị", "Tên công ty", "Tên")
                            .needed(),
                    Column.choice(
                                    "kind",
                                    "Loại hình",
                                    "Doanh nghiệp",
                                    Map.of(
                                            "Doanh nghiệp", "ENTERPRISE",
                                            "Hợp tác xã", "COOPERATIVE",
                                            "Trường học", "SCHOOL",
                                            "Cơ quan", "AGENCY",
                                            "Đơn vị sự nghiệp", "PUBLIC_SERVICE_UNIT"),
                                    "Loại hình đơn vị",
                                    "Loại")
                            .needed(),
                    Column.choice(
                                    "sector",
                                    "Khu vực",
                                    "Ngoài Nhà nước",
                                    Map.of(
                                            "Nhà nước", "STATE",
                                            "Ngoài Nhà nước", "NON_STATE",
                                            "Có vốn đầu tư nước ngoài", "FDI"),
                                    "Khu vực kinh tế")
                            .needed(),
                    Column.integer("headcount", "Số lao động", "40", "Tổng số lao động", "Số CNVCLĐ", "Lao động")
                            .needed(),
                    Column.text(
                                    "organizationCode",
                                    "Mã tổ chức công đoàn",
                                    "HN-CAUGIAY",
                                    "Mã công đoàn cấp trên",
                                    "Mã tổ chức",
                                    "Organization")
                            .needed(),
                    Column.text("address", "Địa chỉ", "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội")));

    private final Rows rows;
    private final Enterprises enterprises;
    private final Organizations organizations;
    private final Clock clock;

    EnterpriseImport(Rows rows, Enterprises enterprises, Organizations organizations, Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENTERPRISES;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER);
    }

    @Override
    public Prepared<NewEnterprise> prepare(TableRow row) {
        return rows.prepare(SCHEMA, row, EnterpriseImport::request, request -> List.of(), EnterpriseImport::said);
    }

    @NullUnmarked // As in the body of a request, what is missing is null until the constraints are checked.
    private static NewEnterprise request(Cells cells) {
        return new NewEnterprise(
                TaxCodes.restored(cells.text("taxCode")),
                cells.text("name"),
                cells.choice("kind", EnterpriseKind.class),
                cells.choice("sector", Sector.class),
                cells.integer("headcount"),
                cells.text("organizationCode"),
                cells.text("address"));
    }

    private static Rows.Said<NewEnterprise> said(NewEnterprise request) {
        return new Rows.Said<>(
                request,
                Prepared.name(TaxCodes.canonical(request.taxCode())),
                Prepared.name(
                        request.name(),
                        request.kind(),
                        request.sector(),
                        request.headcount(),
                        request.organizationCode(),
                        request.address()));
    }

    @Override
    public List<Outcome> record(List<Prepared<NewEnterprise>> prepared, Jurisdiction jurisdiction) {
        var asked = prepared.stream().map(Prepared::said).toList();
        var known = enterprises.ofTaxCodes(asked.stream()
                .map(request -> TaxCodes.canonical(request.taxCode()))
                .collect(Collectors.toSet()));
        var places = organizations.ofCodes(
                asked.stream().map(NewEnterprise::organizationCode).collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        var outcomes = new ArrayList<Outcome>();
        for (var request : asked) {
            var present = known.get(TaxCodes.canonical(request.taxCode()));
            var organization = places.get(request.organizationCode());
            outcomes.add(
                    organization == null || !jurisdiction.covers(organization)
                            ? Outcome.refused(unknown(organization, request))
                            : present == null
                                    ? organization
                                            .closedBy(today)
                                            .map(closedOn -> Outcome.refused(
                                                    Invalid.at("/organizationCode", "organization.closed", closedOn)))
                                            .orElseGet(() -> register(request, organization, today))
                                    : present.isAs(request)
                                            ? Outcome.unchanged()
                                            : Outcome.refused(Invalid.at("/taxCode", "tax-code.taken")));
        }
        enterprises.flush();
        return outcomes;
    }

    private static Invalid unknown(@Nullable Organization organization, NewEnterprise request) {
        return organization == null
                ? Invalid.at("/organizationCode", "organization.unknown", request.organizationCode())
                : Invalid.at("/organizationCode", "organization.outside");
    }

    private Outcome register(NewEnterprise request, Organization organization, LocalDate today) {
        var enterprise = new Enterprise(request, organization, clock.instant());
        enterprises.persist(enterprise);
        return Outcome.accepted(new Fact(organization.code(), enterprise.registered(today)));
    }
}
