package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.document.Citation;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.enterprise.TaxCodes;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.grassrootsunion.HeldUnions;
import vn.congdoan.membership.grassrootsunion.Places;
import vn.congdoan.membership.imports.Cells;
import vn.congdoan.membership.imports.ImportKind;
import vn.congdoan.membership.imports.Importable;
import vn.congdoan.membership.imports.Outcome;
import vn.congdoan.membership.imports.Prepared;
import vn.congdoan.membership.imports.Rows;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.table.Column;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/** Admissions from a file, any unions and decisions mixed: by the rules of {@link MemberAdmission}, a set at a time. */
@ApplicationScoped
class MemberImport implements Importable<MemberRow> {

    private static final TableSchema SCHEMA = new TableSchema(
            "members",
            "Đoàn viên",
            List.of(
                    Column.digits(
                            "taxCode",
                            "Mã số thuế",
                            "0101248141",
                            "MST",
                            "Mã số thuế doanh nghiệp",
                            "Mã số thuế đơn vị"),
                    Column.text(
                            "unionId",
                            "Mã công đoàn cơ sở",
                            "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42",
                            "Mã CĐCS",
                            "Union"),
                    Column.text("fullName", "Họ và tên", "Nguyễn Thị Bình", "Họ tên", "Tên đoàn viên", "Name")
                            .needed(),
                    Column.date("dateOfBirth", "Ngày sinh", "17/08/1995", "Ngày tháng năm sinh", "Birth date", "DOB")
                            .needed(),
                    Column.choice(
                                    "gender",
                                    "Giới tính",
                                    "Nữ",
                                    Map.of("Nữ", "FEMALE", "Nam", "MALE", "Khác", "OTHER"),
                                    "Phái",
                                    "Sex")
                            .needed(),
                    Column.digits(
                                    "citizenId",
                                    "Số CCCD",
                                    "001195012345",
                                    "CCCD",
                                    "Căn cước công dân",
                                    "Số căn cước",
                                    "Số định danh cá nhân",
                                    "Citizen number")
                            .needed(),
                    Column.date("admittedOn", "Ngày kết nạp", "02/04/2021", "Ngày vào công đoàn", "Admission date")
                            .needed(),
                    Column.text("decisionNumber", "Số quyết định", "123/QĐ-LĐLĐ", "Quyết định số", "Số QĐ")
                            .needed(),
                    Column.date("decisionIssuedOn", "Ngày quyết định", "15/03/2021", "Ngày ký quyết định", "Ngày QĐ")
                            .needed()));

    private final Rows rows;
    private final Members members;
    private final GrassrootsUnions unions;
    private final Documents documents;
    private final CitizenNumberVault vault;
    private final Clock clock;

    MemberImport(
            Rows rows,
            Members members,
            GrassrootsUnions unions,
            Documents documents,
            CitizenNumberVault vault,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.unions = unions;
        this.documents = documents;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MEMBERS;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER);
    }

    /** The request that a row is, and the union that it is about. */
    private record Request(
            @Nullable UUID unionId,
            @Nullable String taxCode,
            @Valid Admission admission) {}

    @Override
    public Prepared<MemberRow> prepare(TableRow row) {
        return rows.prepare(SCHEMA, row, MemberImport::request, MemberImport::errors, this::said);
    }

    @NullUnmarked // As in the body of a request, what is missing is null until the constraints are checked.
    private static Request request(Cells cells) {
        var dateOfBirth = cells.date("dateOfBirth");
        var gender = cells.choice("gender", Gender.class);
        return new Request(
                cells.uuid("unionId"),
                TaxCodes.restored(cells.text("taxCode")),
                new Admission(
                        cells.text("fullName"),
                        dateOfBirth,
                        gender,
                        CitizenNumbers.restored(cells.text("citizenId"), dateOfBirth, gender),
                        cells.date("admittedOn"),
                        new CitedDocument(cells.text("decisionNumber"), cells.date("decisionIssuedOn"))));
    }

    private static List<Invalid> errors(Request request) {
        var errors = new ArrayList<Invalid>();
        if (request.unionId() == null && request.taxCode() == null) {
            errors.add(Invalid.at("/taxCode", "import.union-required"));
        }
        var admission = request.admission();
        errors.addAll(AdmissionRules.birthErrors(admission.dateOfBirth(), admission.admittedOn(), ""));
        return errors;
    }

    private Rows.Said<MemberRow> said(Request request) {
        var admission = request.admission();
        var id = Identifiers.next();
        var number = vault.keep(id, admission.citizenId());
        var taxCode =
                request.unionId() != null || request.taxCode() == null ? null : TaxCodes.canonical(request.taxCode());
        var index = ByteBuffer.wrap(number.index());
        return new Rows.Said<>(
                new MemberRow(request.unionId(), taxCode, admission, id, number),
                new UUID(index.getLong(1), index.getLong(9)),
                Prepared.name(
                        request.unionId(),
                        taxCode,
                        admission.admittedOn(),
                        admission.decision().number(),
                        admission.decision().issuedOn()));
    }

    @Override
    public List<Outcome> record(List<Prepared<MemberRow>> prepared, Jurisdiction jurisdiction) {
        var asked = prepared.stream().map(Prepared::said).toList();
        var held = unions.hold(
                jurisdiction,
                asked.stream().map(MemberRow::unionId).filter(Objects::nonNull).collect(Collectors.toSet()),
                asked.stream().map(MemberRow::taxCode).filter(Objects::nonNull).collect(Collectors.toSet()));
        var memberships = members.memberships(
                asked.stream().map(row -> row.number().index()).toList());
        var places = places(asked, held);
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        for (var row : asked) {
            var known = memberships.getOrDefault(
                    HexFormat.of().formatHex(row.number().index()), List.of());
            outcomes.add(verdict(row, held.of(row.unionId(), row.taxCode()), places, known));
        }
        admit(asked, held, places, outcomes);
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    private Places places(List<MemberRow> asked, HeldUnions held) {
        var dates = new HashMap<GrassrootsUnion, LocalDate>();
        for (var row : asked) {
            var union = held.of(row.unionId(), row.taxCode());
            if (union != null) {
                dates.merge(
                        union,
                        row.admission().admittedOn(),
                        (earliest, date) -> date.isBefore(earliest) ? date : earliest);
            }
        }
        return unions.places(dates);
    }

    /** Null where nothing stands against the admission. */
    private static @Nullable Outcome verdict(
            MemberRow row, @Nullable GrassrootsUnion union, Places places, List<Members.Membership> known) {
        var place = row.unionId() != null ? "/unionId" : "/taxCode";
        var admission = row.admission();
        if (union == null) {
            return Outcome.refused(Invalid.at(place, "union.unknown"));
        }
        var organization = places.of(union, admission.admittedOn());
        if (known.stream().anyMatch(membership -> membership.isOf(organization, admission))) {
            return Outcome.unchanged();
        }
        if (known.stream().anyMatch(Members.Membership::active)) {
            return Outcome.refused(Invalid.at("/citizenId", "already-a-member"));
        }
        if (union.dissolvedOn().isPresent()) {
            return Outcome.refused(Invalid.at(place, "union.dissolved"));
        }
        var closedOn = organization.closedBy(admission.admittedOn());
        if (closedOn.isPresent()) {
            return Outcome.refused(Invalid.at("/admittedOn", "organization.closed", closedOn.get()));
        }
        var errors = AdmissionRules.admissionDateErrors(admission.admittedOn(), union.foundedOn());
        return errors.isEmpty() ? null : Outcome.refused(errors);
    }

    private void admit(List<MemberRow> asked, HeldUnions held, Places places, List<@Nullable Outcome> outcomes) {
        // By their places, not by the rows: hashing whole rows took a tenth of an import.
        List<@Nullable Citation> citations = new ArrayList<>(Collections.nCopies(asked.size(), null));
        var named = new ArrayList<Citation>();
        for (var i = 0; i < asked.size(); i++) {
            if (outcomes.get(i) == null) {
                var row = asked.get(i);
                var union = Objects.requireNonNull(held.of(row.unionId(), row.taxCode()));
                var place = places.of(union, row.admission().admittedOn());
                var citation = new Citation(place.code(), row.admission().decision());
                citations.set(i, citation);
                named.add(citation);
            }
        }
        var cited = documents.cite(named);
        var now = clock.instant();
        var admitted = new ArrayList<Member>();
        for (var i = 0; i < asked.size(); i++) {
            var row = asked.get(i);
            var citation = citations.get(i);
            if (citation == null) {
                continue;
            }
            var decision = Objects.requireNonNull(cited.get(citation));
            var union = Objects.requireNonNull(held.of(row.unionId(), row.taxCode()));
            if (decision.isOf(citation.document())) {
                var member = new Member(
                        row.memberId(),
                        row.admission().person(),
                        row.number(),
                        union,
                        row.admission().admittedOn(),
                        decision,
                        now);
                admitted.add(member);
                var place = places.of(union, member.admittedOn());
                outcomes.set(i, Outcome.accepted(new Fact(place.code(), member.admitted(place))));
            } else {
                outcomes.set(i, Outcome.refused(citation.taken(decision, "/decision/number")));
            }
        }
        members.insert(admitted);
    }
}
