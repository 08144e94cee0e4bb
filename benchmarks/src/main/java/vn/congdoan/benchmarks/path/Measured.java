package vn.congdoan.benchmarks.path;

import java.util.List;
import vn.congdoan.benchmarks.result.Row;

/** A path of the system, and what it is divided by. */
public interface Measured {

    /** {@return what it is chosen by on the command line} */
    String name();

    /** Measures it. */
    List<Row> measure(Bench bench);
}
