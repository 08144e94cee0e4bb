package vn.congdoan.membership.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.congdoan.guards.AccessMatrix.Cell;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Register;

/** A tree with something in each place, and callers who try what they may do there. */
final class Trial {

    private final Map<String, Place> places = places();
    private final Callers callers = new Callers(place("own"));
    private final Calls calls = new Calls(place("own"));

    private static Map<String, Place> places() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var own = Register.district(city);
        return Map.of(
                "own", Place.in(own),
                "beside", Place.in(own),
                "child", Place.in(Register.district(own)),
                "parent", Place.in(city),
                "sibling", Place.in(Register.district(city)));
    }

    private Place place(String place) {
        return places.getOrDefault(place, Place.nowhere());
    }

    /** What is wrong with what is answered; nothing where it is as the cell says. */
    List<String> of(Cell cell) {
        return switch (cell.outcome()) {
            case "yes" -> done(cell);
            case "no" -> notShown(cell);
            case "404" -> hidden(cell, 404, "not-found", "");
            case "unknown" -> hidden(cell, 400, "invalid-request", ".unknown");
            case "outside" -> refused(cell, 403, "outside-your-organization");
            case "role" -> refused(cell, 403, "forbidden");
            case "token" -> refused(cell, 401, "unauthenticated");
            default -> throw new IllegalStateException("no such outcome: " + cell);
        };
    }

    private Answer call(Cell cell, Place place, String... headers) {
        return Answer.to(calls.of(cell.operation(), place), callers.token(cell.caller()), headers);
    }

    private List<String> done(Cell cell) {
        var place = place(cell.place());
        var request = calls.of(cell.operation(), place);
        if (request.shown() != null) {
            var answer = Answer.toPages(request, callers.token(cell.caller()));
            return answer.status() == 200 && answer.body().contains(request.shown())
                    ? List.of()
                    : List.of("not shown: " + answer);
        }
        var headers = request.method().equals("PATCH") ? new String[] {"If-Match", "*"} : new String[0];
        var answer = call(cell, request.method().equals("GET") ? place : place.renewed(), headers);
        return List.of(200, 201, 202).contains(answer.status()) ? List.of() : List.of("not done: " + answer);
    }

    private List<String> notShown(Cell cell) {
        var place = place(cell.place());
        var request = calls.of(cell.operation(), place);
        var answer = Answer.toPages(request, callers.token(cell.caller()));
        return answer.status() == 200
                        && request.shown() != null
                        && !answer.body().contains(request.shown())
                ? List.of()
                : List.of("shown: " + answer);
    }

    private List<String> refused(Cell cell, int status, String problem) {
        var answer = call(cell, place(cell.place()));
        return wrong(answer, status, problem, "");
    }

    /** As something that doesn't exist, to the byte: as it is and when it has come to its end, with and without conditions. */
    private List<String> hidden(Cell cell, int status, String problem, String code) {
        var nowhere = Place.nowhere();
        var unknown = call(cell, nowhere);
        var wrong = new ArrayList<>(wrong(unknown, status, problem, code));
        var place = place(cell.place());
        for (var target : List.of(place, place.settled())) {
            for (var headers : List.of(
                    new String[0], new String[] {"If-None-Match", "*"}, new String[] {"If-Match", "*"}, new String[] {
                        "Idempotency-Key", UUID.randomUUID().toString()
                    })) {
                var answer = call(cell, target, headers);
                if (!answer.anonymized(target).equals(unknown.anonymized(nowhere))) {
                    wrong.add("told from what doesn't exist, " + String.join(" ", headers) + ": " + answer);
                }
            }
        }
        return wrong;
    }

    private static List<String> wrong(Answer answer, int status, String problem, String code) {
        var tells = answer.headers().containsKey("etag")
                || answer.headers().containsKey("location")
                || answer.headers().containsKey("journal-position");
        return answer.status() == status
                        && answer.problem().equals(problem)
                        && answer.errorCode().endsWith(code)
                        && !tells
                ? List.of()
                : List.of("not refused so: " + answer);
    }
}
