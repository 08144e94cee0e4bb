package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Sends requests to every operation of a service in turn and judges the answers. What is sent follows from the seed and
 * from what the service answered before.
 */
public final class Fuzzer {

    private static final int GENERATION_SIZE = 1000;
    private static final int MOST_SHRINKS = 80;
    private static final int MOST_FINDINGS = 60;

    /** Told with the request that came after them, which there is no use in sending again. */
    private static final String READS = "reads change nothing: ";

    private final Contract contract;
    private final Conformance conformance;
    private final Pool pool = new Pool();
    private final Requests requests;
    private final Mutations mutations;
    private final URI server;
    private final Wire wire;
    private final Watch watch;
    private final Random random;
    private final FuzzReport report;

    /** A run against the service at that address, of which that much is known. */
    public Fuzzer(
            Contract contract,
            Vocabulary vocabulary,
            List<Principal> callers,
            URI server,
            StoredState state,
            long seed) {
        this.contract = contract;
        this.conformance = new Conformance(contract);
        this.requests = new Requests(contract, vocabulary, pool, callers);
        this.mutations = new Mutations(callers);
        this.server = server;
        this.wire = new Wire(server);
        this.watch = new Watch(state, vocabulary, this::sendAgain);
        this.random = new Random(seed);
        this.report = new FuzzReport(seed, contract.operations(), vocabulary);
    }

    /** What there is to know before the first answer. */
    public Pool pool() {
        return pool;
    }

    /** Sends that many requests. */
    public FuzzReport run(int number) {
        JqwikSession.run(() -> {
            List<Operation> round = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                if (round.isEmpty()) {
                    round.addAll(contract.operations());
                    Collections.shuffle(round, random);
                }
                one(round.remove(round.size() - 1));
            }
        });
        return report;
    }

    private void one(Operation operation) {
        Arbitrary<Request> arbitrary = requests.valid(operation).flatMap(this::intended);
        Shrinkable<Request> candidate =
                arbitrary.generator(GENERATION_SIZE, true).next(new Random(random.nextLong()));
        Judged judged = judge(afterReading(candidate.value(), operation), true);
        for (String rule : judged.broken()) {
            if (report.isNew(rule)) {
                Judged smallest = rule.startsWith(READS) ? judged : shrunk(candidate, judged, rule);
                report.add(rule, smallest.printed(server));
            }
        }
        if (report.findings().size() > MOST_FINDINGS) {
            throw new AssertionError("too much is wrong to go on:%n%s".formatted(String.join("\n", report.findings())));
        }
    }

    /** Half of the requests stay valid, so that the service has much to be asked about. */
    private Arbitrary<Request> intended(Call call) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(call.request(Intent.VALID, "as the contract says"))),
                Tuple.of(8, mutations.of(call)),
                Tuple.of(3, Attacks.of(call)));
    }

    /** Whoever means to change something has read it. */
    private Request afterReading(Request request, Operation operation) {
        if (request.intent() != Intent.VALID || !operation.takesHeader("If-Match")) {
            return request;
        }
        Request untagged = request.without("If-Match");
        Request read = untagged.to(null, "GET", request.target())
                .without("Content-Type")
                .withBody(null);
        try {
            return send(read)
                    .header("ETag")
                    .map(tag -> untagged.with("If-Match", tag))
                    .orElse(untagged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Judged(Request request, String answer, List<String> broken) {
        String printed(URI server) {
            return "  %s %s: %s%n  %s%n  %s"
                    .formatted(
                            request.intent(),
                            request.operation() == null
                                    ? "for no operation"
                                    : request.operation().id(),
                            request.what(),
                            request.curl(server),
                            answer);
        }
    }

    private Judged judge(Request request, boolean counted) {
        List<String> broken = new ArrayList<>();
        watch.before(request).ifPresent(change -> broken.add(READS + change));
        String told;
        try {
            Answer answer = send(request);
            told = told(answer);
            broken.addAll(conformance.broken(request, answer));
            watch.after(request, answer).ifPresent(change -> broken.add("refusals change nothing: " + change));
            if (answer.isSuccess() && request.operation() != null) {
                harvest(request, request.operation(), answer);
            }
            if (counted) {
                report.count(request, answer, !broken.isEmpty());
            }
        } catch (EOFException e) {
            told = e.toString();
            if (!request.loose()) {
                broken.add("answers, by HTTP: " + e.getMessage());
            }
            if (counted) {
                report.countClosed(request);
            }
        } catch (IOException e) {
            told = e.toString();
            broken.add("answers in time, by HTTP: " + e.getMessage());
        }
        return new Judged(request, told, broken);
    }

    private Answer send(Request request) throws IOException {
        boolean sound = request.intent() != Intent.HOSTILE;
        return wire.send(request.bytes(server), sound, request.method().equals("HEAD"));
    }

    private void sendAgain(Request request) {
        try {
            send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harvest(Request request, Operation operation, Answer answer) {
        Optional<JsonNode> body = answer.json();
        JsonNode content = operation.responses().containsKey(answer.status())
                ? operation.responses().get(answer.status()).path("content")
                : MissingNode.getInstance();
        if (body.isPresent() && !content.isEmpty()) {
            pool.harvest(contract, content.elements().next().path("schema"), body.get());
            String cursor = body.get().path("nextCursor").asText();
            if (!cursor.isEmpty()) {
                pool.put(operation.id() + ".nextCursor", cursor);
            }
        }
        String path = request.target().replaceFirst("\\?.*", "");
        if (request.intent() == Intent.VALID) {
            pool.putAddress(operation.path(), operation.values(path));
        }
        answer.header("ETag").ifPresent(tag -> pool.tag(path, tag));
        answer.header("Journal-Position").ifPresent(positions -> List.of(positions.split(",\\s*", -1))
                .forEach(position -> pool.put("Journal-Position", position)));
    }

    private Judged shrunk(Shrinkable<Request> from, Judged judged, String rule) {
        Shrinkable<Request> smallest = from;
        Judged found = judged;
        int tried = 0;
        boolean smaller = true;
        while (smaller && tried < MOST_SHRINKS) {
            smaller = false;
            for (Shrinkable<Request> next :
                    smallest.shrink().limit(MOST_SHRINKS - tried).collect(Collectors.toList())) {
                tried++;
                Judged again = judge(next.value(), false);
                if (again.broken().contains(rule)) {
                    smallest = next;
                    found = again;
                    smaller = true;
                    break;
                }
            }
        }
        return found;
    }

    private static String told(Answer answer) {
        String body = answer.text();
        return answer.status() + " "
                + answer.headers().stream()
                        .map(header -> header.name() + ": " + header.value())
                        .collect(Collectors.joining("; "))
                + " " + body.substring(0, Math.min(body.length(), 1_500));
    }
}
