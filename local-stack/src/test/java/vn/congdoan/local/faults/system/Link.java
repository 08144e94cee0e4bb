package vn.congdoan.local.faults.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy between a client and its server, by which the network between just these two can be made to fail. What is
 * held back is not lost: as with a real network, it arrives once the link is healed, unless the connection is cut.
 */
public final class Link implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int CHUNK = 16 * 1024;

    private final String name;
    private final int target;
    private final ServerSocket door;
    private final Gate forth = new Gate();
    private final Gate back = new Gate();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;

    /**
     * Opens a link.
     *
     * @param name of client and server, for reports
     * @param target port of loopback that the server listens on, now or later
     */
    public Link(String name, int target) {
        this.name = name;
        this.target = target;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    /** {@return of client and server, like {@code reporting-1 → kafka}} */
    public String name() {
        return name;
    }

    /** {@return the port of loopback on which clients reach the server} */
    public int port() {
        return door.getLocalPort();
    }

    /** Breaks all connections; new ones can be made. */
    public void cut() {
        sockets.forEach(Link::reset);
    }

    /** Breaks all connections, and breaks new ones at once, until the link is healed. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Lets each byte arrive that much later, in both directions. */
    public void delay(Duration delay) {
        forth.delay(delay);
        back.delay(delay);
    }

    /** Lets nothing through in either direction, and tells nobody. */
    public void freeze() {
        forth.close();
        back.close();
    }

    /** Lets requests through, but no answers. */
    public void silenceAnswers() {
        back.close();
    }

    /** Makes the link as good as new; what was held back arrives. */
    public void heal() {
        refusing = false;
        forth.open();
        back.open();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (refusing) {
                    reset(client);
                } else {
                    start("connect", () -> connect(client));
                }
            } catch (IOException e) {
                // Closed, or the client is gone already.
            }
        }
    }

    // The two pumps close what is opened here.
    private void connect(Socket client) {
        Socket server = new Socket();
        sockets.add(client);
        sockets.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            start("back", () -> pump(server, client, back));
            pump(client, server, forth);
        } catch (IOException nobodyThere) {
            drop(client);
            drop(server);
        }
    }

    private void pump(Socket from, Socket to, Gate gate) {
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            int read;
            while ((read = input.read(chunk)) >= 0) {
                gate.pass();
                output.write(chunk, 0, read);
            }
            gate.pass();
        } catch (IOException e) {
            // One side has ended the connection: now the other one's ends too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop(from);
            drop(to);
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody reads it any more.
        }
    }

    private static void reset(Socket socket) {
        try {
            // With a linger time of 0 the other side gets a reset, as from a machine that knows of no connection.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    private void start(String task, Runnable work) {
        Thread thread = new Thread(null, work, name + " " + task, 128 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heal();
        cut();
    }
}
