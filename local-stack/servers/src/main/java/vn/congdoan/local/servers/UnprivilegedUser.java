package vn.congdoan.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs, which refuses to run as root: as the user of this JVM, else, for root, as nobody. */
enum UnprivilegedUser {
    /** This JVM's own user. */
    SELF(""),
    /** The user nobody, with the right to pass through root's directories. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --securebits=+no_setuid_fixup"
            + " --inh-caps=+dac_override --ambient-caps=+dac_override --"),
    /** The nobody of a user namespace, where the other way is closed and this one open. */
    NAMESPACE("unshare -U");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    UnprivilegedUser(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Finds a way that works here.
     *
     * @throws ServerFailedException when this is root and no way to another user is open
     */
    static UnprivilegedUser ofThisMachine() {
        return Stream.of(values())
                .filter(UnprivilegedUser::works)
                .findFirst()
                .orElseThrow(() -> new ServerFailedException("PostgreSQL does not run as root, and neither setpriv nor"
                        + " unshare can start it as another user here: start as a normal user"));
    }

    /** {@return the command, to be run as this user} */
    List<String> command(List<String> command) {
        return Stream.concat(Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty()), command.stream())
                .toList();
    }

    /** Gives a directory and all in it to this user. */
    void own(Path directory) throws IOException {
        if (this == NOBODY) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.toList()) {
                    Files.setAttribute(path, "unix:uid", NOBODY_ID);
                    Files.setAttribute(path, "unix:gid", NOBODY_ID);
                }
            }
        }
    }

    private boolean works() {
        try {
            Process id = new ProcessBuilder(command(List.of("id", "-u")))
                    .redirectErrorStream(true)
                    .start();
            String user = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return id.waitFor() == 0 && !user.equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
