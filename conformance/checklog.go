// Checklog checks a tlog-tiles log that lies in a folder, with other people's code: golang.org/x/mod's note and tlog.
//
//	checklog FOLDER LOG-VKEY WITNESS-VKEY OLD-CHECKPOINT
//
// It verifies the log's Ed25519 signature and the witness's Ed25519 cosignature, rebuilds the root from the entries,
// proves 200 of them from our tiles, and proves that the log begins with the tree of the old checkpoint. Formats:
// c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8
	proofs = 200
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "checklog FOLDER LOG-VKEY WITNESS-VKEY OLD-CHECKPOINT")
		os.Exit(2)
	}
	if err := check(os.Args[1], os.Args[2], os.Args[3], os.Args[4]); err != nil {
		fmt.Fprintln(os.Stderr, "checklog:", err)
		os.Exit(1)
	}
}

func check(folder, logKey, witnessKey, oldFile string) error {
	log, err := note.NewVerifier(logKey)
	if err != nil {
		return err
	}
	witness, err := newCosigner(witnessKey)
	if err != nil {
		return err
	}
	now, err := open(filepath.Join(folder, "checkpoint"), note.VerifierList(log, witness), 2)
	if err != nil {
		return err
	}
	old, err := open(oldFile, note.VerifierList(log), 1)
	if err != nil {
		return err
	}
	fmt.Printf("notes: the log's signature is good for %d and %d entries, the witness's cosignature for %d\n",
		old.N, now.N, now.N)
	reader := tlog.TileHashReader(now, &tiles{folder: folder})
	leaves, err := leafHashes(folder, now.N)
	if err != nil {
		return err
	}
	if err := rebuild(leaves, now); err != nil {
		return err
	}
	random := rand.New(rand.NewSource(1))
	for i := 0; i < proofs; i++ {
		index := random.Int63n(now.N)
		proof, err := tlog.ProveRecord(now.N, index, reader)
		if err != nil {
			return fmt.Errorf("proving entry %d: %w", index, err)
		}
		if err := tlog.CheckRecord(proof, now.N, now.Hash, index, leaves[index]); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
	}
	fmt.Printf("inclusion: %d proofs, rebuilt from the tiles, lead from entries to the root\n", proofs)
	proof, err := tlog.ProveTree(now.N, old.N, reader)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, now.N, now.Hash, old.N, old.Hash); err != nil {
		return err
	}
	fmt.Printf("consistency: the tree of %d entries begins with that of %d\n", now.N, old.N)
	return nil
}

// open reads a checkpoint that so many of the verifiers have signed.
func open(file string, known note.Verifiers, signatures int) (tlog.Tree, error) {
	bytes, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(bytes, known)
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("%s: %w", file, err)
	}
	if len(opened.Sigs) != signatures {
		return tlog.Tree{}, fmt.Errorf("%s: %d signatures of known keys, not %d", file, len(opened.Sigs), signatures)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return tlog.Tree{}, errors.New("a checkpoint has three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

// rebuild hashes the whole tree again from the leaves, as RFC 6962 defines it.
func rebuild(leaves []tlog.Hash, tree tlog.Tree) error {
	var stored []tlog.Hash
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for i, leaf := range leaves {
		added, err := tlog.StoredHashesForRecordHash(int64(i), leaf, read)
		if err != nil {
			return err
		}
		stored = append(stored, added...)
	}
	root, err := tlog.TreeHash(tree.N, read)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries give the root %v, the checkpoint says %v", root, tree.Hash)
	}
	fmt.Printf("tree: %d entries give the root that was signed\n", tree.N)
	return nil
}

// leafHashes reads entry bundles: each entry behind its length in two bytes.
func leafHashes(folder string, size int64) ([]tlog.Hash, error) {
	var leaves []tlog.Hash
	for n := int64(0); n*(1<<height) < size; n++ {
		width := size - n*(1<<height)
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: -1, N: n, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return nil, err
		}
		for len(bundle) > 0 {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s ends within an entry", path)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			leaves = append(leaves, tlog.RecordHash(bundle[2:end]))
			bundle = bundle[end:]
		}
	}
	if int64(len(leaves)) != size {
		return nil, fmt.Errorf("the bundles hold %d entries, not %d", len(leaves), size)
	}
	return leaves, nil
}

// tiles reads hash tiles; the paths of x/mod have the height in them, those of tlog-tiles do not.
type tiles struct{ folder string }

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// cosigner verifies timestamped Ed25519 cosignatures (type 0x04), which x/mod does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func newCosigner(vkey string) (*cosigner, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a verifier key")
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil {
		return nil, err
	}
	if len(typed) != 1+ed25519.PublicKeySize || typed[0] != 4 {
		return nil, errors.New("not the key of an Ed25519 cosigner")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		return nil, errors.New("a verifier key whose id is not its own")
	}
	return &cosigner{name: parts[0], hash: hash, key: typed[1:]}, nil
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }

func (c *cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return ed25519.Verify(c.key, []byte(message), signature[8:])
}
