package vn.congdoan.membership.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.membership.Register;

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
        String replay) {

    /** A place in a tree whose catalogue has {@link Register#dissemination}. */
    static Place in(String organization) {
        var name = "Kim Lâm " + Register.serial();
        var unionized = enterprise(organization, name);
        var founding = Register.with(Register.founding(organization, unionized), "/name", "CĐCS " + name);
        var union = Register.post("grassroots-unions", founding).extract().<String>path("id");
        var admission = Register.with(Register.admission(), "/fullName", "Trần Thị " + name);
        var member = Register.post("grassroots-unions/" + union + "/members", admission)
                .extract()
                .<String>path("id");
        var dissolved = Register.union(organization);
        Register.cityOfficer()
                .body(Map.of("on", "2022-01-31", "decision", Register.decision("2022-01-31")))
                .post("/v1/grassroots-unions/" + dissolved + "/dissolution")
                .then()
                .statusCode(200);
        var departed = Register.member(union);
        Register.post("members/" + departed + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED"));
        Register.cityOfficer()
                .body(Register.plan(1, 1, LocalDate.of(2021, 1, 29)))
                .put("/v1/plans/2021/" + organization);
        var withdrawn = activity(union);
        Register.cityOfficer()
                .body(Map.of("reason", "Ghi trùng"))
                .post("/v1/activities/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);
        var replay = Register.operator()
                .body(Map.of("organization", organization, "from", 1, "to", 1))
                .post("/v1/journal/replays")
                .<String>path("id");
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
                replay);
    }

    private static String activity(String union) {
        return Register.post("activities", Register.activityOfUnion(union))
                .extract()
                .path("id");
    }

    private static String enterprise(String organization, String name) {
        return Register.post(
                        "enterprises", Register.with(Register.newEnterprise(organization), "/name", "Công ty " + name))
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
                replay);
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
                replay);
    }

    /** A text with the identifiers and codes of the place taken out. */
    String anonymized(String text) {
        var anonymous = text;
        for (var own : new String[] {
            enterprise, unionized, union, empty, dissolved, member, departed, activity, withdrawn, replay, organization
        }) {
            anonymous = anonymous.replace(own, "…");
        }
        return anonymous;
    }
}
