package org.carerelay.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line between the application and its database server. A test can take it away; it must give it back. */
public final class DatabaseLine {

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    private static DatabaseLine line;

    private final InetSocketAddress server;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "database-line");
        thread.setDaemon(true);
        return thread;
    });
    private final int port;
    private volatile ServerSocket entrance;
    private volatile boolean silent;

    private DatabaseLine(InetSocketAddress server) {
        this.server = server;
        listen(0);
        this.port = entrance.getLocalPort();
    }

    /** The JDBC address that leads to the same server through this line. */
    static synchronized String through(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.find()) {
            throw new IllegalArgumentException("no host and port in " + url);
        }
        if (line == null) {
            line = new DatabaseLine(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))));
        }
        return address.replaceFirst("//127.0.0.1:" + line.port + "/");
    }

    /** As when the server is switched off: connections end, new ones are refused. */
    public static void cut() {
        close(line.entrance);
        line.hangUp();
    }

    /** As when a cable is pulled: connections stay and nothing comes back. */
    public static void silence() {
        line.silent = true;
    }

    /** As before. What was open during a silence has to connect anew. */
    public static void repair() {
        if (line.silent) {
            line.silent = false;
            line.hangUp();
        }
        if (line.entrance.isClosed()) {
            line.listen(line.port);
        }
    }

    private void listen(int onPort) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
            entrance = socket;
            carriers.execute(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket caller = socket.accept();
                var callee = new Socket(server.getAddress(), server.getPort());
                open.add(caller);
                open.add(callee);
                carriers.execute(() -> carry(caller, callee));
                carriers.execute(() -> carry(callee, caller));
            }
        } catch (IOException closed) {
            // nobody comes in any more
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            var bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException closed) {
            // one side has gone, the other goes too
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hangUp() {
        open.forEach(DatabaseLine::close);
    }

    private static void close(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
