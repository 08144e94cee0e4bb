package vn.congdoan.membership.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Bodies;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.EnterpriseBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ShapeBodies;
import vn.congdoan.membership.SignedIn;

/**
 * A place in the tree with something of everything in it.
 *
 * @param name what the names of all of it contain, and no other name
 * @param enterprise one without a union
 * @param unionized the enterprise of the union
 * @param union an active one with an active member
 * @param empty an active union without members
 * @param dissolved a union that is dissolved
 * @param departed a member who has left the union
 * @param activity one that the union held
 * @param withdrawn an activity of the union that was withdrawn
 * @param directive one of the organization
 * @param ended a directive of the organization that ended early
 * @param section an active one of the union
 * @param formerSection a section of the union that is dissolved
 * @param agencyList of one row that nobody knows
 */
record Place(
        String organization,
        String name,
        String enterprise,
        String unionized,
        String union,
        String empty,
        String dissolved,
        String member,
        String departed,
        String activity,
        String withdrawn,
        String directive,
        String ended,
        String replay,
        String evaluation,
        String section,
        String formerSection,
        String agencyList) {

    /** A place in a tree whose catalogue has {@link ActivityBodies#dissemination}. */
    static Place in(String organization) {
        var name = "Kim Lâm " + Register.serial();
        var unionized = enterprise(organization, name);
        var founding = Bodies.with(Register.founding(organization, unionized), "/name", "CĐCS " + name);
        var union = Register.post("grassroots-unions", founding).extract().<String>path("id");
        var admission = Bodies.with(Register.admission(), "/fullName", "Trần Thị " + name);
        var member = Register.post("grassroots-unions/" + union + "/members", admission)
                .extract()
                .<String>path("id");
        var dissolved = Register.union(organization);
        SignedIn.cityOfficer()
                .body(Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31")))
                .post("/v1/grassroots-unions/" + dissolved + "/dissolution")
                .then()
                .statusCode(200);
        var departed = Register.member(union);
        Register.post("members/" + departed + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED"));
        SignedIn.cityOfficer()
                .body(Register.plan(1, 1, LocalDate.of(2021, 1, 29)))
                .put("/v1/plans/2021/" + organization);
        var withdrawn = activity(union);
        SignedIn.cityOfficer()
                .body(Map.of("reason", "Ghi trùng"))
                .post("/v1/activities/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);
        var ended = directive(organization, name);
        SignedIn.cityOfficer()
                .body(Map.of("on", "2022-06-30"))
                .post("/v1/directives/" + ended + "/end")
                .then()
                .statusCode(200);
        var replay = SignedIn.operator()
                .body(Map.of("organization", organization, "from", 1, "to", 1))
                .post("/v1/journal/replays")
                .<String>path("id");
        EvaluationBodies.scales(organization);
        var evaluation = SignedIn.cityOfficer()
                .body(EvaluationBodies.evaluation("grassroots", 50, 30))
                .put("/v1/evaluations/2021/grassroots-unions/" + union)
                .<String>path("id");
        var formerSection = section(union);
        SignedIn.cityOfficer()
                .body(Map.of("on", "2022-06-30"))
                .post("/v1/sections/" + formerSection + "/dissolution")
                .then()
                .statusCode(200);
        return new Place(
                organization,
                name,
                enterprise(organization, name),
                unionized,
                union,
                Register.union(organization),
                dissolved,
                member,
                departed,
                activity(union),
                withdrawn,
                directive(organization, name),
                ended,
                replay,
                evaluation,
                section(union),
                formerSection,
                agencyList(organization));
    }

    private static String section(String union) {
        return Register.post("grassroots-unions/" + union + "/sections", ShapeBodies.section())
                .extract()
                .path("id");
    }

    private static String directive(String organization, String name) {
        return Register.post(
                        "directives",
                        Bodies.with(DirectiveBodies.directive(organization), "/title", "Hướng dẫn " + name))
                .extract()
                .path("id");
    }

    private static String activity(String union) {
        return Register.post("activities", ActivityBodies.activityOfUnion(union))
                .extract()
                .path("id");
    }

    private static String agencyList(String organization) {
        return Register.post("agency-lists", EnterpriseBodies.agencyList(organization))
                .extract()
                .path("id");
    }

    private static String enterprise(String organization, String name) {
        return Register.post(
                        "enterprises", Bodies.with(Register.newEnterprise(organization), "/name", "Công ty " + name))
                .extract()
                .path("id");
    }

    /** Names and identifiers that nothing has, others each time. */
    static Place nowhere() {
        return new Place(
                "X" + Register.serial(),
                "Kim Lâm " + Register.serial(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id());
    }

    /** The code of the root of the tree; where there is nothing, of nothing. */
    String root() {
        return organization.split("-", 2)[0];
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** The same with something new of what a call uses up. */
    Place renewed() {
        return new Place(
                organization,
                name,
                Register.enterprise(organization),
                unionized,
                union,
                Register.union(organization),
                dissolved,
                Register.member(union),
                departed,
                activity(union),
                withdrawn,
                directive(organization, name),
                ended,
                replay,
                evaluation,
                section(union),
                formerSection,
                agencyList(organization));
    }

    /** The same with what has come to its end: whoever may see it is refused with a conflict. */
    Place settled() {
        return new Place(
                organization,
                name,
                unionized,
                unionized,
                dissolved,
                dissolved,
                dissolved,
                departed,
                departed,
                withdrawn,
                withdrawn,
                ended,
                ended,
                replay,
                evaluation,
                formerSection,
                formerSection,
                agencyList);
    }

    /** A text with the identifiers and codes of the place taken out. */
    String anonymized(String text) {
        var anonymous = text;
        for (var own : new String[] {
            enterprise,
            unionized,
            union,
            empty,
            dissolved,
            member,
            departed,
            activity,
            withdrawn,
            directive,
            ended,
            replay,
            evaluation,
            section,
            formerSection,
            agencyList,
            organization
        }) {
            anonymous = anonymous.replace(own, "…");
        }
        return anonymous;
    }
}
