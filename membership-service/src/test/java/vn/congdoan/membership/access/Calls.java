package vn.congdoan.membership.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.EnterpriseBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.RestructuringBodies;
import vn.congdoan.membership.ShapeBodies;
import vn.congdoan.membership.SignedIn;

/** A call of each operation of the matrix about something in a place. */
final class Calls {

    private final Map<String, Function<Place, Request>> calls = new LinkedHashMap<>();
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();

    /** @param own where callers are at home */
    Calls(Place own) {
        organizations();
        restructuring(own);
        enterprises();
        unions(own);
        members(own);
        personalData();
        plans();
        activityKinds();
        activities();
        directives();
        sections();
        committees();
        journal();
        imports(own);
        evaluations();
        followUp();
    }

    Request of(String operation, Place place) {
        var call = calls.get(operation);
        if (call == null) {
            throw new IllegalStateException("no call of " + operation);
        }
        return call.apply(place);
    }

    private void organizations() {
        calls.put(
                "registerOrganization",
                in -> Request.post("/v1/organizations", Register.newDistrict(in.organization())));
        calls.put(
                "listOrganizations",
                in -> Request.list(
                        "/v1/organizations?limit=100&q=" + in.organization(),
                        "\"code\":\"" + in.organization() + "\""));
        calls.put("getOrganization", in -> Request.get("/v1/organizations/" + in.organization()));
    }

    private void restructuring(Place own) {
        var organizations = "/v1/organizations/";
        var child = Register.district(own.organization());
        calls.put(
                "renameOrganization",
                in -> Request.post(
                        organizations + in.organization() + "/renamings",
                        Map.of(
                                "name",
                                "LĐLĐ " + in.organization() + " " + Register.serial(),
                                "on",
                                nextDay(in.organization()),
                                "decision",
                                Register.decision("2021-01-14"))));
        calls.put(
                "reassignUnions",
                in -> Request.post(
                        organizations + in.organization() + "/reassignments",
                        RestructuringBodies.reassignment(
                                in.organization().equals(own.organization()) ? child : own.organization(),
                                "2024-01-01",
                                in.empty())));
        calls.put(
                "reassignUnions:toOrganizationCode",
                in -> Request.post(
                        organizations + child + "/reassignments",
                        RestructuringBodies.reassignment(in.organization(), "2024-01-01", Register.union(child))));
        calls.put(
                "reassignUnions:unionIds",
                in -> Request.post(
                        organizations + own.organization() + "/reassignments",
                        RestructuringBodies.reassignment(child, "2024-01-01", in.empty())));
        calls.put(
                "closeOrganization",
                in -> Request.post(
                        organizations + emptyOf(in) + "/closure", RestructuringBodies.closure("2024-01-01")));
        calls.put("listOrganizationHistory", in -> Request.get(organizations + in.organization() + "/history"));
    }

    /** An organization below the place with nothing in it; its own code where the place is nowhere. */
    private static String emptyOf(Place place) {
        return place.organization().startsWith("X") ? place.organization() : Register.district(place.organization());
    }

    private void enterprises() {
        calls.put(
                "registerEnterprise", in -> Request.post("/v1/enterprises", Register.newEnterprise(in.organization())));
        calls.put("listEnterprises", in -> Request.list("/v1/enterprises?q=" + encoded(in.name()), in.unionized()));
        calls.put(
                "listEnterprises:organization",
                in -> Request.list("/v1/enterprises?organization=" + in.organization(), in.unionized()));
        calls.put("getEnterprise", in -> Request.get("/v1/enterprises/" + in.enterprise()));
    }

    private void unions(Place own) {
        var unions = "/v1/grassroots-unions";
        calls.put("foundUnion", in -> Request.post(unions, Register.founding(in.organization(), in.enterprise())));
        calls.put(
                "foundUnion:enterpriseId",
                in -> Request.post(unions, Register.founding(own.organization(), in.enterprise())));
        calls.put("listUnions", in -> Request.list(unions + "?q=" + encoded(in.name()), in.union()));
        calls.put(
                "listUnions:organization",
                in -> Request.list(unions + "?organization=" + in.organization(), in.union()));
        calls.put("listUnions:enterprise", in -> Request.list(unions + "?enterprise=" + in.unionized(), in.union()));
        calls.put("getUnion", in -> Request.get(unions + "/" + in.union()));
        calls.put(
                "dissolveUnion",
                in -> Request.post(
                        unions + "/" + in.empty() + "/dissolution",
                        Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31"))));
        calls.put("admitMember", in -> Request.post(unions + "/" + in.union() + "/members", Register.admission()));
        calls.put("admitBatch", in -> Request.post(unions + "/" + in.union() + "/admissions", Register.batch(2)));
    }

    private void members(Place own) {
        var members = "/v1/members";
        calls.put("listMembers", in -> Request.list(members + "?union=" + in.union(), in.member()));
        calls.put(
                "listMembers:organization",
                in -> Request.list(members + "?organization=" + in.organization(), in.member()));
        calls.put("searchMembers", in -> Request.search(members + "/searches", Map.of("name", in.name()), in.member()));
        calls.put(
                "searchMembers:organization",
                in -> Request.search(
                        members + "/searches",
                        Map.of("name", in.name(), "organization", in.organization()),
                        in.member()));
        calls.put("getMember", in -> Request.get(members + "/" + in.member()));
        calls.put("listTransfers", in -> Request.get(members + "/" + in.member() + "/transfers"));
        calls.put(
                "transferMember",
                in -> Request.post(
                        members + "/" + in.member() + "/transfers", Register.transfer(in.empty(), "2022-09-01")));
        calls.put(
                "transferMember:toUnionId",
                in -> Request.post(
                        members + "/" + Register.member(own.union()) + "/transfers",
                        Register.transfer(in.empty(), "2022-09-01")));
        calls.put(
                "recordDeparture",
                in -> Request.post(
                        members + "/" + in.member() + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED")));
    }

    private void personalData() {
        var members = "/v1/members/";
        calls.put(
                "revealCitizenNumber",
                in -> Request.post(
                        members + in.member() + "/citizen-number-reveals",
                        Map.of("purpose", "IDENTITY_CHECK", "reason", "Đối chiếu thẻ")));
        calls.put(
                "correctMember",
                in -> Request.patch(
                        members + in.member(), Map.of("dateOfBirth", "1995-08-18", "reason", "Nhập sai ngày sinh")));
        calls.put("listMemberAccesses", in -> Request.get(members + in.member() + "/access-log"));
        calls.put("exportPersonalData", in -> Request.get(members + in.member() + "/personal-data"));
        calls.put(
                "erasePersonalData",
                in -> Request.post(
                        members + in.member() + "/erasure",
                        Map.of("ground", "AUTHORITY_DECISION", "reference", "Quyết định 12")));
    }

    private void plans() {
        var plans = "/v1/plans";
        calls.put(
                "assignPlan",
                in -> Request.put(
                        plans + "/" + nextYear(in.organization()) + "/" + in.organization(),
                        Register.plan(27, 1450, LocalDate.of(2021, 1, 29))));
        calls.put(
                "listPlans",
                in -> Request.list(
                        plans + "?year=2021&organization=" + in.organization(),
                        "\"organizationCode\":\"" + in.organization() + "\""));
        calls.put("getPlan", in -> Request.get(plans + "/2021/" + in.organization()));
        calls.put("listPlanRevisions", in -> Request.get(plans + "/2021/" + in.organization() + "/revisions"));
        calls.put("getPlanRevision", in -> Request.get(plans + "/2021/" + in.organization() + "/revisions/1"));
    }

    /** A place's kinds are those of the root of its tree. */
    private void activityKinds() {
        var kinds = "/v1/activity-kinds";
        calls.put(
                "defineActivityKind",
                in -> Request.put(
                        kinds + "/" + in.root() + "/kind-" + Register.serial(), ActivityBodies.activityKind()));
        calls.put("listActivityKinds", in -> Request.list(kinds + "?limit=200", shownKindOf(in)));
        calls.put(
                "listActivityKinds:organization",
                in -> Request.list(kinds + "?organization=" + in.organization(), shownKindOf(in)));
        calls.put("getActivityKind", in -> Request.get(kinds + "/" + in.root() + "/dissemination"));
    }

    private static String shownKindOf(Place place) {
        return "\"organizationCode\":\"" + place.root() + "\",\"kind\":\"dissemination\"";
    }

    private void activities() {
        var activities = "/v1/activities";
        calls.put("recordActivity", in -> Request.post(activities, ActivityBodies.activityOf(in.organization())));
        calls.put("recordActivity:unionId", in -> Request.post(activities, ActivityBodies.activityOfUnion(in.union())));
        calls.put(
                "withdrawActivity",
                in -> Request.post(activities + "/" + in.activity() + "/withdrawal", Map.of("reason", "Ghi trùng")));
        calls.put("listActivities", in -> Request.list(activities + "?union=" + in.union(), in.activity()));
        calls.put(
                "listActivities:organization",
                in -> Request.list(activities + "?organization=" + in.organization(), in.activity()));
        calls.put("getActivity", in -> Request.get(activities + "/" + in.activity()));
    }

    private void directives() {
        var directives = "/v1/directives";
        calls.put("registerDirective", in -> Request.post(directives, DirectiveBodies.directive(in.organization())));
        calls.put(
                "endDirective",
                in -> Request.post(directives + "/" + in.directive() + "/end", Map.of("on", "2022-06-30")));
        calls.put("listDirectives", in -> Request.list(directives + "?q=" + encoded(in.name()), in.directive()));
        calls.put(
                "listDirectives:organization",
                in -> Request.list(directives + "?organization=" + in.organization(), in.directive()));
        calls.put("getDirective", in -> Request.get(directives + "/" + in.directive()));
    }

    private void sections() {
        var ofUnions = "/v1/grassroots-unions/";
        var sections = "/v1/sections/";
        calls.put("establishSection", in -> Request.post(ofUnions + in.union() + "/sections", ShapeBodies.section()));
        calls.put("listSections", in -> Request.get(ofUnions + in.union() + "/sections"));
        calls.put("getSection", in -> Request.get(sections + in.section()));
        calls.put(
                "dissolveSection",
                in -> Request.post(sections + in.section() + "/dissolution", Map.of("on", "2022-06-30")));
    }

    private void committees() {
        var ofUnions = "/v1/grassroots-unions/";
        var ofOrganizations = "/v1/organizations/";
        calls.put(
                "formUnionCommittee",
                in -> Request.post(ofUnions + in.union() + "/committees", ShapeBodies.committee(nextDay(in.union()))));
        calls.put("listUnionCommittees", in -> Request.get(ofUnions + in.union() + "/committees"));
        calls.put(
                "formOrganizationCommittee",
                in -> Request.post(
                        ofOrganizations + in.organization() + "/committees",
                        ShapeBodies.committee(nextDay("committee of " + in.organization()))));
        calls.put("listOrganizationCommittees", in -> Request.get(ofOrganizations + in.organization() + "/committees"));
    }

    private void journal() {
        var journal = "/v1/journal";
        calls.put("readJournal", in -> Request.get(journal + "?organization=" + in.organization()));
        calls.put(
                "listJournalStreams",
                in -> Request.list(journal + "/streams?limit=200", "\"organization\":\"" + in.organization() + "\""));
        calls.put("digestJournal", in -> Request.get(journal + "/digests?organization=" + in.organization()));
        calls.put(
                "verifyJournal",
                in -> Request.list(
                        journal + "/verification?limit=200", "\"organization\":\"" + in.organization() + "\""));
        calls.put(
                "verifyJournal:organization",
                in -> Request.get(journal + "/verification?organization=" + in.organization()));
        calls.put("listChanges", in -> Request.get("/v1/changes?organization=" + in.organization()));
        calls.put(
                "requestReplay",
                in -> Request.post(
                        journal + "/replays", Map.of("organization", in.organization(), "from", 1, "to", 1)));
        calls.put("getReplay", in -> Request.get(journal + "/replays/" + in.replay()));
    }

    /** Which rows of a file a caller may record is ImportResourceTest's; an import is its sender's alone. */
    private void imports(Place own) {
        var imports = "/v1/imports";
        var members =
                "unionId,fullName,dateOfBirth,gender,citizenId,admittedOn,decisionNumber,decisionIssuedOn%n%s,An,17/08/1995,Nam,12,02/04/2021,1/QĐ-LĐLĐ,01/04/2021%n";
        calls.put(
                "submitImport",
                in -> Request.upload(imports + "?kind=MEMBERS&dryRun=true", members.formatted(in.union())));
        var others = SignedIn.cityOfficer()
                .contentType("text/csv; charset=utf-8")
                .body(members.formatted(own.union()))
                .post(imports + "?kind=MEMBERS&dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        Function<Place, String> path =
                in -> imports + "/" + (in.organization().equals(own.organization()) ? others : UUID.randomUUID());
        calls.put("listImports", in -> Request.list(imports, others));
        calls.put("getImport", in -> Request.get(path.apply(in)));
        calls.put("followImport", in -> Request.get(path.apply(in) + "/updates"));
        calls.put("listRefusedRows", in -> Request.get(path.apply(in) + "/refused-rows"));
        calls.put("getRefusedRowsFile", in -> Request.get(path.apply(in) + "/refused-rows/file"));
        calls.put("cancelImport", in -> Request.post(path.apply(in) + "/cancellation", Map.of()));
        calls.put("getImportTemplate", in -> Request.get("/v1/import-templates/MEMBERS"));
    }

    /** Scales are those of the root of the tree that a place is in. */
    private void evaluations() {
        var scales = "/v1/evaluation-scales";
        calls.put(
                "defineEvaluationScale",
                in -> Request.put(scales + "/" + in.root() + "/enterprise-union/1", EvaluationBodies.scale()));
        calls.put(
                "listEvaluationScales",
                in -> Request.list(
                        scales + "?organization=" + in.organization(), "\"organizationCode\":\"" + in.root() + "\""));
        calls.put("getEvaluationScale", in -> Request.get(scales + "/" + in.root() + "/grassroots/1"));
        var evaluations = "/v1/evaluations";
        calls.put(
                "evaluateUnion",
                in -> Request.put(
                        evaluations + "/2021/grassroots-unions/" + in.empty(),
                        EvaluationBodies.evaluation("grassroots", 50, 30)));
        calls.put(
                "evaluateUnion:selfScore",
                in -> Request.put(
                        evaluations + "/2020-2021/grassroots-unions/" + in.union(),
                        EvaluationBodies.selfEvaluation("grassroots", 50, 30)));
        calls.put(
                "evaluateOrganization",
                in -> Request.put(
                        evaluations + "/2020/organizations/" + in.organization(),
                        EvaluationBodies.evaluation("upper-level", 50, 30)));
        calls.put(
                "evaluateOrganization:selfScore",
                in -> Request.put(
                        evaluations + "/2021/organizations/" + in.organization(),
                        EvaluationBodies.selfEvaluation("upper-level", 50, 30)));
        calls.put(
                "listEvaluations",
                in -> Request.list(evaluations + "?period=2021&union=" + in.union(), in.evaluation()));
        calls.put(
                "listEvaluations:organization",
                in -> Request.list(evaluations + "?organization=" + in.organization(), in.evaluation()));
        calls.put("getEvaluation", in -> Request.get(evaluations + "/" + in.evaluation()));
        calls.put("listEvaluationRevisions", in -> Request.get(evaluations + "/" + in.evaluation() + "/revisions"));
    }

    private void followUp() {
        var enterprises = "/v1/enterprises/";
        calls.put(
                "surveyEnterprise",
                in -> Request.post(
                        enterprises + in.enterprise() + "/surveys", EnterpriseBodies.survey("2021-03-15", 42)));
        calls.put("listSurveys", in -> Request.get(enterprises + in.enterprise() + "/surveys"));
        calls.put(
                "approachEnterprise",
                in -> Request.post(enterprises + in.enterprise() + "/approaches", Map.of("on", "2021-03-22")));
        calls.put("listApproaches", in -> Request.get(enterprises + in.enterprise() + "/approaches"));
        calls.put(
                "inspectUnionFees",
                in -> Request.post(
                        enterprises + in.enterprise() + "/fee-inspections",
                        EnterpriseBodies.feeInspection("2021-05-20")));
        calls.put("listFeeInspections", in -> Request.get(enterprises + in.enterprise() + "/fee-inspections"));
        var lists = "/v1/agency-lists";
        calls.put("submitAgencyList", in -> Request.post(lists, EnterpriseBodies.agencyList(in.organization())));
        calls.put("listAgencyLists", in -> Request.list(lists + "?limit=200", in.agencyList()));
        calls.put(
                "listAgencyLists:organization",
                in -> Request.list(lists + "?organization=" + in.organization(), in.agencyList()));
        calls.put("getAgencyList", in -> Request.get(lists + "/" + in.agencyList()));
        calls.put("listAgencyListRows", in -> Request.get(lists + "/" + in.agencyList() + "/rows"));
        calls.put(
                "confirmAgencyListRow",
                in -> Request.post(
                        lists + "/" + in.agencyList() + "/rows/1/confirmation",
                        Map.of("enterpriseId", in.enterprise())));
    }

    /** One for which the organization has no plan yet. */
    private int nextYear(String organization) {
        return years.merge(organization, 2022, (last, first) -> last + 1);
    }

    /** One on which that did not happen to the organization, or to the union, yet. */
    private String nextDay(String organization) {
        return LocalDate.of(2022, 1, 1)
                .plusDays(days.merge(organization, 1, Integer::sum))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
