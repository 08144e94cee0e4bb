package vn.congdoan.membership.grassrootsunion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.document.Citation;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.enterprise.TaxCodes;
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

/** Foundings from a file: by the rules of {@link UnionFounding}, a set at a time. */
@ApplicationScoped
class UnionImport implements Importable<UnionImport.Row> {

    private static final TableSchema SCHEMA = new TableSchema(
            "grassroots-unions",
            "Công đoàn cơ sở",
            List.of(
                    Column.text("name", "Tên công đoàn cơ sở", "CĐCS Công ty Sông Tô", "Tên CĐCS", "Tên công đoàn")
                            .needed(),
                    Column.text(
                                    "organizationCode",
                                    "Mã công đoàn cấp trên",
                                    "HN-CAUGIAY",
                                    "Mã tổ chức công đoàn",
                                    "Mã tổ chức",
                                    "Organization")
                            .needed(),
                    Column.digits("taxCode", "Mã số thuế", "0101248141", "MST", "Mã số thuế doanh nghiệp"),
                    Column.choice(
                                    "kind",
                                    "Loại tổ chức",
                                    "Công đoàn cơ sở",
                                    Map.of("Công đoàn cơ sở", "UNION", "CĐCS", "UNION", "Nghiệp đoàn", "SYNDICATE"),
                                    "Loại")
                            .needed(),
                    Column.date("foundedOn", "Ngày thành lập", "05/04/2021", "Founding date")
                            .needed(),
                    Column.choice(
                                    "method",
                                    "Phương thức thành lập",
                                    "Công đoàn cấp trên tổ chức",
                                    Map.of(
                                            "Công đoàn cấp trên tổ chức", "FROM_ABOVE",
                                            "Phương thức cũ", "FROM_ABOVE",
                                            "Người lao động tự tổ chức", "WORKER_INITIATED",
                                            "Phương thức mới", "WORKER_INITIATED"),
                                    "Phương thức")
                            .needed(),
                    Column.text("decisionNumber", "Số quyết định", "501/QĐ-LĐLĐ", "Quyết định số", "Số QĐ")
                            .needed(),
                    Column.date("decisionIssuedOn", "Ngày quyết định", "05/04/2021", "Ngày ký quyết định", "Ngày QĐ")
                            .needed(),
                    Column.integer("applicants", "Số người tự nguyện gia nhập", "12", "Số đơn xin gia nhập"),
                    Column.text("chair", "Chủ tịch", "Nguyễn Văn An", "Chủ tịch lâm thời")
                            .needed(),
                    Column.text("viceChairs", "Phó Chủ tịch", "Trần Thị Bình; Lê Văn Cường", "Các Phó Chủ tịch"),
                    Column.text("committeeMembers", "Ủy viên", "Phạm Thị Dung; Đỗ Văn Em", "Ủy viên ban chấp hành")));

    private final Rows rows;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Enterprises enterprises;
    private final Documents documents;
    private final FoundingConditions conditions;
    private final Clock clock;

    UnionImport(
            Rows rows,
            GrassrootsUnions unions,
            Organizations organizations,
            Enterprises enterprises,
            Documents documents,
            FoundingConditions conditions,
            Clock clock) {
        this.rows = rows;
        this.unions = unions;
        this.organizations = organizations;
        this.enterprises = enterprises;
        this.documents = documents;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * A founding as a row says it.
     *
     * @param taxCode of the enterprise, as it is kept; it has no identifier yet
     */
    record Row(@Nullable String taxCode, @Valid Founding founding) {}

    @Override
    public ImportKind kind() {
        return ImportKind.GRASSROOTS_UNIONS;
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
    public Prepared<Row> prepare(TableRow row) {
        return rows.prepare(SCHEMA, row, UnionImport::request, UnionImport::errors, UnionImport::said);
    }

    @NullUnmarked // As in the body of a request, what is missing is null until the constraints are checked.
    private static Row request(Cells cells) {
        var taxCode = TaxCodes.restored(cells.text("taxCode"));
        return new Row(
                taxCode == null ? null : TaxCodes.canonical(taxCode),
                new Founding(
                        cells.text("name"),
                        cells.text("organizationCode"),
                        null,
                        cells.choice("kind", UnionKind.class),
                        cells.date("foundedOn"),
                        cells.choice("method", FoundingMethod.class),
                        new CitedDocument(cells.text("decisionNumber"), cells.date("decisionIssuedOn")),
                        committee(cells),
                        cells.integer("applicants")));
    }

    private static List<CommitteeSeat> committee(Cells cells) {
        var seats = new ArrayList<CommitteeSeat>();
        seats.addAll(seats(cells.text("chair"), CommitteeRole.CHAIR));
        seats.addAll(seats(cells.text("viceChairs"), CommitteeRole.VICE_CHAIR));
        seats.addAll(seats(cells.text("committeeMembers"), CommitteeRole.MEMBER));
        return seats;
    }

    private static List<CommitteeSeat> seats(@Nullable String names, CommitteeRole role) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new CommitteeSeat(name, role))
                        .toList();
    }

    private static List<Invalid> errors(Row row) {
        var kind = row.founding().kind();
        if (kind == UnionKind.UNION && row.taxCode() == null) {
            return List.of(Invalid.at("/taxCode", "enterprise.required"));
        }
        if (kind == UnionKind.SYNDICATE && row.taxCode() != null) {
            return List.of(Invalid.at("/taxCode", "enterprise.not-allowed"));
        }
        return List.of();
    }

    private static Rows.Said<Row> said(Row row) {
        var founding = row.founding();
        var subject = row.taxCode() != null
                ? Prepared.name(row.taxCode())
                : Prepared.name(founding.organizationCode(), founding.name());
        return new Rows.Said<>(row, subject, Prepared.name(founding));
    }

    @Override
    public List<Outcome> record(List<Prepared<Row>> prepared, Jurisdiction jurisdiction) {
        var asked = prepared.stream().map(Prepared::said).toList();
        var places = organizations.holdOfCodes(
                asked.stream().map(row -> row.founding().organizationCode()).collect(Collectors.toSet()));
        var employers = enterprises.ofTaxCodes(
                asked.stream().map(Row::taxCode).filter(Objects::nonNull).collect(Collectors.toSet()));
        var present = unions.like(
                employers.values().stream().map(Enterprise::id).toList(),
                asked.stream()
                        .filter(row -> row.taxCode() == null)
                        .map(row -> row.founding().name())
                        .toList());
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        for (var row : asked) {
            outcomes.add(verdict(
                    row,
                    places.get(row.founding().organizationCode()),
                    employers.get(row.taxCode()),
                    present,
                    jurisdiction));
        }
        found(asked, places, employers, outcomes);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    /** Null where nothing stands against the founding. */
    private @Nullable Outcome verdict(
            Row row,
            @Nullable Organization organization,
            @Nullable Enterprise enterprise,
            List<GrassrootsUnion> present,
            Jurisdiction jurisdiction) {
        var founding = row.founding();
        if (organization == null) {
            return Outcome.refused(
                    Invalid.at("/organizationCode", "organization.unknown", founding.organizationCode()));
        }
        if (!jurisdiction.covers(organization)) {
            return Outcome.refused(Invalid.at("/organizationCode", "organization.outside"));
        }
        if (row.taxCode() != null && (enterprise == null || !enterprises.isInSight(enterprise, jurisdiction))) {
            return Outcome.refused(Invalid.at("/taxCode", "enterprise.unknown"));
        }
        var enterpriseId = enterprise == null ? null : enterprise.id();
        if (present.stream().anyMatch(union -> union.isAs(founding, enterpriseId))) {
            return Outcome.unchanged();
        }
        if (enterpriseId != null && present.stream().anyMatch(union -> union.isActiveAt(enterpriseId))) {
            return Outcome.refused(Invalid.at("/taxCode", "enterprise.has-union"));
        }
        var closedOn = organization.closedBy(founding.foundedOn());
        if (closedOn.isPresent()) {
            return Outcome.refused(Invalid.at("/foundedOn", "organization.closed", closedOn.get()));
        }
        var errors = conditions.errors(founding, organization);
        return errors.isEmpty() ? null : Outcome.refused(errors);
    }

    private void found(
            List<Row> asked,
            Map<String, Organization> places,
            Map<String, Enterprise> employers,
            List<@Nullable Outcome> outcomes) {
        var citations = new HashMap<Row, Citation>();
        for (var i = 0; i < asked.size(); i++) {
            if (outcomes.get(i) == null) {
                var founding = asked.get(i).founding();
                citations.put(asked.get(i), new Citation(founding.organizationCode(), founding.decision()));
            }
        }
        var cited = documents.cite(citations.values());
        var founded = new ArrayList<GrassrootsUnion>();
        for (var i = 0; i < asked.size(); i++) {
            var citation = citations.get(asked.get(i));
            if (citation != null) {
                outcomes.set(i, found(asked.get(i), citation, cited, places, employers, founded));
            }
        }
        unions.formFirstCommittees(founded);
    }

    private Outcome found(
            Row row,
            Citation citation,
            Map<Citation, Document> cited,
            Map<String, Organization> places,
            Map<String, Enterprise> employers,
            List<GrassrootsUnion> founded) {
        var decision = Objects.requireNonNull(cited.get(citation));
        if (!decision.isOf(citation.document())) {
            return Outcome.refused(citation.taken(decision, "/decision/number"));
        }
        var organization = Objects.requireNonNull(places.get(citation.issuerCode()));
        var union = new GrassrootsUnion(
                row.founding(), organization, employers.get(row.taxCode()), decision, clock.instant());
        unions.persist(union);
        founded.add(union);
        return Outcome.accepted(new Fact(organization.code(), union.founded()));
    }
}
