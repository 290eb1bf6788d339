// Loaded into the reading child and its threads before anything else: any use of the network ends the process.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const caught = () => process.kill(process.pid, 'SIGKILL');
net.Socket.prototype.connect = caught;
net.Server.prototype.listen = caught;
dns.lookup = caught;
dns.promises.lookup = caught;
dgram.createSocket = caught;
globalThis.fetch = caught;
if (process.env.GUARD_PROBE === 'yes') setTimeout(() => fetch('http://127.0.0.1:9/'), 50);
