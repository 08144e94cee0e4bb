package vn.congdoan.local.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.local.Console;

/**
 * The command behind {@code verify-journal.sh}. Prints a line a stream; ends with 0 when all are intact, with 1 when one
 * is broken, and with 2 when that can't be said.
 */
final class AuditProgram {

    static final int INTACT = 0;
    static final int BROKEN = 1;
    static final int UNKNOWN = 2;

    private AuditProgram() {}

    /** @param arguments address, token file, and the organization whose stream alone is meant, or none */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Console.ofThisProcess()));
    }

    static int run(List<String> arguments, Console console) {
        try {
            URI membership = URI.create(arguments.get(0));
            String token = Files.readString(Path.of(arguments.get(1))).strip();
            List<String> only = arguments.subList(2, arguments.size());
            List<Finding> findings = new ArrayList<>();
            new JournalAudit(membership, token)
                    .audit(organization -> only.isEmpty() || only.contains(organization), finding -> {
                        console.say(finding.toString());
                        findings.add(finding);
                    });
            if (findings.isEmpty()) {
                console.say("error: there is no such stream");
                return UNKNOWN;
            }
            long broken = findings.stream().filter(finding -> !finding.intact()).count();
            console.say("%d of %d streams intact".formatted(findings.size() - broken, findings.size()));
            return broken == 0 ? INTACT : BROKEN;
        } catch (AuditException | IllegalArgumentException e) {
            console.say("error: " + e.getMessage());
            return UNKNOWN;
        } catch (IOException e) {
            console.say("error: the token can't be read from " + e.getMessage());
            return UNKNOWN;
        }
    }
}
