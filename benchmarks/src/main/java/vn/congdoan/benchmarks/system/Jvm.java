package vn.congdoan.benchmarks.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java virtual machine to start programs in.
 *
 * @param home of the JDK
 * @param options beside the heap's limit of 512 MB, which holds for everybody
 */
public record Jvm(Path home, List<String> options) {

    public Jvm {
        options = List.copyOf(options);
    }

    /** {@return the one that this program runs in, without options} */
    public static Jvm own() {
        return new Jvm(Path.of(System.getProperty("java.home")), List.of());
    }

    /** {@return the same with further options} */
    public Jvm with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Jvm(home, all);
    }

    /** {@return the command up to what is to be run} */
    public List<String> command() {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("java").toString(), "-Xmx512m"));
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        return command;
    }
}
