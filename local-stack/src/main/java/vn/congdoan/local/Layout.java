package vn.congdoan.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the stack finds the services, where it keeps its things, and where it listens.
 *
 * @param root the project's directory, with the services built in it
 * @param home directory of everything that the stack makes
 * @param ports the port of each part
 */
public record Layout(Path root, Path home, Ports ports) {

    /**
     * The port of each part on loopback.
     *
     * @param membership HTTP port of membership-service
     * @param reporting HTTP port of reporting-service
     * @param postgres port of PostgreSQL
     * @param kafka port of Kafka
     */
    public record Ports(int membership, int reporting, int postgres, int kafka) {

        /** PostgreSQL's is beside its usual one, which a machine's own server tends to have. */
        private static final Ports USUAL = new Ports(8081, 8082, 5433, 9092);

        static Ports from(Map<String, String> environment) {
            return new Ports(
                    port(environment, Part.MEMBERSHIP, USUAL.membership),
                    port(environment, Part.REPORTING, USUAL.reporting),
                    port(environment, Part.POSTGRESQL, USUAL.postgres),
                    port(environment, Part.KAFKA, USUAL.kafka));
        }

        int of(Part part) {
            return switch (part) {
                case MEMBERSHIP -> membership;
                case REPORTING -> reporting;
                case POSTGRESQL -> postgres;
                case KAFKA -> kafka;
            };
        }

        private static int port(Map<String, String> environment, Part part, int usual) {
            String port = environment.getOrDefault(part.portVariable(), Integer.toString(usual));
            if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65535) {
                throw new StackException("%s is not a port: %s".formatted(part.portVariable(), port));
            }
            return Integer.parseInt(port);
        }
    }

    /** {@return address of a service, without a path} */
    public URI address(Part service) {
        return URI.create("http://localhost:" + ports.of(service));
    }

    Path directory(Part part) {
        return home.resolve(part.directory());
    }

    Path log(Part part) {
        return logs().resolve(part.directory() + ".log");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path keys() {
        return home.resolve("keys");
    }

    Path tokens() {
        return home.resolve("tokens");
    }

    /** The program of one of the services, as {@code mvn package} leaves it. */
    Path program(Part service) {
        return root.resolve(service.directory()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** All that a start from nothing wipes; whatever else lies in the home directory is not the stack's. */
    List<Path> made() {
        return List.of(directory(Part.POSTGRESQL), directory(Part.KAFKA), logs(), keys(), tokens());
    }
}
