package vn.congdoan.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import vn.congdoan.local.demo.DemoException;
import vn.congdoan.local.demo.DemoLoader;
import vn.congdoan.local.demo.DemoReport;
import vn.congdoan.local.demo.ServiceClient;
import vn.congdoan.local.servers.ServerFailedException;

/** The program behind {@code start.sh}: runs the stack in the foreground until it is told to stop. */
public final class LocalStack {

    private static final Set<String> OPTIONS = Set.of("--fresh", "--demo");

    private LocalStack() {}

    /**
     * Runs the stack.
     *
     * @param arguments the project's directory, the directory to keep things in, then {@code --fresh} and
     *     {@code --demo} as wanted
     */
    public static void main(String[] arguments) {
        Console console = Console.ofThisProcess();
        try {
            System.exit(run(List.of(arguments), console));
        } catch (StackException | ServerFailedException | DemoException e) {
            console.fault(Objects.requireNonNull(e.getMessage()));
            System.exit(1);
        }
    }

    private static int run(List<String> arguments, Console console) {
        if (arguments.size() < 2 || !OPTIONS.containsAll(arguments.subList(2, arguments.size()))) {
            throw new StackException("usage: LocalStack PROJECT HOME [--fresh] [--demo]");
        }
        Layout layout = new Layout(
                Path.of(arguments.get(0)).toAbsolutePath().normalize(),
                Path.of(arguments.get(1)).toAbsolutePath().normalize(),
                Layout.Ports.from(System.getenv()));
        Stack stack = Stack.prepare(layout, arguments.contains("--fresh"), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, console), "stack-stop"));
        // Without the shell that started it, nobody could stop it at a terminal any more.
        CompletableFuture<ProcessHandle> end =
                ProcessHandle.current().parent().map(ProcessHandle::onExit).orElseGet(CompletableFuture::new);
        stack.start();
        console.say(welcome(layout));
        if (arguments.contains("--demo") && !demo(layout, stack, console)) {
            return 1;
        }
        console.say("Ctrl-C stops everything; the data stays in %s.".formatted(layout.home()));
        end.join();
        return 0;
    }

    private static boolean demo(Layout layout, Stack stack, Console console) {
        console.say("Loading the demo data through %s ...".formatted(layout.address(Part.MEMBERSHIP)));
        String token = stack.tokens().issue(Tokens.CITY_OFFICER);
        ServiceClient membership = new ServiceClient(layout.address(Part.MEMBERSHIP), token);
        DemoLoader loader = new DemoLoader(membership, rows -> {});
        DemoReport report = new DemoReport(new ServiceClient(layout.address(Part.REPORTING), token));
        DemoReport.Figures figures = report.read(loader.load());
        stack.tokens().writeUnionOfficer(layout.tokens(), unionOfDemo(membership));
        console.say(figures.table());
        figures.differences().forEach(difference -> console.fault("not as in the source documents: " + difference));
        return figures.differences().isEmpty();
    }

    private static String unionOfDemo(ServiceClient membership) {
        return membership
                .get("/v1/grassroots-unions?organization=%s&q=kim%%20lam".formatted(Tokens.DISTRICT))
                .body()
                .at("/items/0/id")
                .asText();
    }

    private static void stop(Stack stack, Console console) {
        console.say("Stopping ...");
        stack.close();
        console.say("Stopped.");
    }

    private static String welcome(Layout layout) {
        return """

                Công Đoàn runs.

                  membership-service  %1$s  (writes; its API: %1$s/reference)
                  reporting-service   %2$s  (reports; its API: %2$s/reference)
                  PostgreSQL          localhost:%3$d, databases membership and reporting, users and passwords likewise
                  Kafka               localhost:%4$d
                  tokens              %5$s/<role>.jwt of city-officer, district-officer, partner, auditor, operator, agency; with --demo of union-officer
                  logs                %6$s

                Try:

                  curl -H "Authorization: Bearer $(cat %5$s/city-officer.jwt)" %1$s/v1/organizations
                  curl -H "Authorization: Bearer $(cat %5$s/city-officer.jwt)" %2$s/v1/progress/2021
                """.formatted(
                        layout.address(Part.MEMBERSHIP),
                        layout.address(Part.REPORTING),
                        layout.ports().postgres(),
                        layout.ports().kafka(),
                        layout.tokens(),
                        layout.logs());
    }
}
