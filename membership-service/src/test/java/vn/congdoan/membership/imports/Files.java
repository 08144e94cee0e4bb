package vn.congdoan.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congdoan.membership.Register;

/** Files to import, and what becomes of them. */
final class Files {

    static final String MEMBERS =
            "unionId,fullName,dateOfBirth,gender,citizenId,admittedOn,decisionNumber,decisionIssuedOn\n";

    private Files() {}

    /** Rows of so many persons, admitted by one decision. */
    static String members(String union, int count) {
        var decision = Register.decision("2021-04-01");
        return IntStream.range(0, count)
                .mapToObj(i -> member(union, "%012d".formatted(Register.serial()), decision))
                .collect(Collectors.joining());
    }

    static String member(String union, String citizenId, Map<String, Object> decision) {
        return "%s,Nguyễn Thị Bình,17/08/1995,Nữ,%s,02/04/2021,%s,01/04/2021\n"
                .formatted(union, citizenId, decision.get("number"));
    }

    static Response send(RequestSpecification caller, String kind, String parameters, String csv) {
        return send(caller, kind, parameters, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(
            RequestSpecification caller, String kind, String parameters, String mediaType, byte[] content) {
        return caller.contentType(mediaType).body(content).post("/v1/imports?kind=" + kind + parameters);
    }

    /** The import once it has ended. */
    static JsonPath ended(RequestSpecification caller, Response sent) {
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        var location = sent.header("Location");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        view -> !List.of("QUEUED", "RUNNING").contains(view.getString("status")));
    }

    static List<Integer> counts(JsonPath view) {
        return List.of(
                view.getInt("rowsRead"), view.getInt("accepted"), view.getInt("unchanged"), view.getInt("refused"));
    }
}
