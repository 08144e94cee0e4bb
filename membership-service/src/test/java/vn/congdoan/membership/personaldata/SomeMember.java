package vn.congdoan.membership.personaldata;

import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Register.admission;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.SignedIn;

/** A member of whom the test knows what must not be found, in a district of its own. */
record SomeMember(String id, String union, String district, String name, String citizenId, String admissionKey) {

    static final SomeMember NOBODY = new SomeMember("", "", "", "", "", "");

    static SomeMember admitted() {
        var district = Register.district(Register.city());
        return admittedTo(Register.union(district), district, "%012d".formatted(Register.serial()));
    }

    static SomeMember admittedTo(String union, String district, String citizenId) {
        var name = "Trần Thị Đánh Dấu " + Register.serial();
        var key = UUID.randomUUID().toString();
        var id = SignedIn.cityOfficer()
                .header("Idempotency-Key", key)
                .body(with(with(admission(), "/fullName", name), "/citizenId", citizenId))
                .post("/v1/grassroots-unions/" + union + "/members")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new SomeMember(id, union, district, name, citizenId, key);
    }

    String path() {
        return "/v1/members/" + id;
    }

    RequestSpecification officer() {
        return SignedIn.districtOfficer(district);
    }

    void leave() {
        Register.post("members/" + id + "/departures", Map.of("on", "2022-01-31", "reason", "RETIRED"));
    }

    /** The payloads in the journal of events of that type about the member. */
    List<Map<String, Object>> journaled(String type) {
        return SignedIn.auditor()
                .get("/v1/journal?limit=200&organization=" + district)
                .jsonPath()
                .param("type", type)
                .param("id", id)
                .getList("items.findAll { it.type?.endsWith(type) && it.payload.memberId == id }.payload");
    }

    /** The log of accesses to it, the latest first. */
    List<Map<String, Object>> accesses() {
        return SignedIn.auditor().get(path() + "/access-log?limit=200").path("items");
    }
}
