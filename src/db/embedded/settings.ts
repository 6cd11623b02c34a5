/** The port only names the socket file: nothing listens on the network. */
export const PORT = 5432;

/** The owner of the cluster inside the database. */
export const SUPERUSER = "keukentafel";

/**
 * Server settings for one municipality on a desktop or small server (2 cores, up to 24 GiB), passed on the command
 * line so that a new version of Keukentafel brings its settings to an existing cluster.
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  port: `${PORT}`,
  // Relative to PGDATA: a socket path has at most 107 bytes, and DATA_DIR may hold a comma.
  unix_socket_directories: "../socket",
  unix_socket_permissions: "0700",
  ssl: "off",
  max_connections: "60",

  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",

  shared_buffers: "256MB",
  effective_cache_size: "2GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "1",
  jit: "off",

  timezone: "Europe/Amsterdam",
  log_timezone: "Europe/Amsterdam",

  // AVG: a statement's error can quote what was typed (a name, a BSN). The log tells of the server, never of its data.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_checkpoints: "off",
};
